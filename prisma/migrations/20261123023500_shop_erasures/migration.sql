-- That a shop was erased, without saying which. It outlives the shop, so it belongs to none.
CREATE TABLE "shop_erasures" (
    "id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "shop_erasures_pkey" PRIMARY KEY ("id")
);
