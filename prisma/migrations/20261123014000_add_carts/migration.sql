-- CreateTable
CREATE TABLE "carts" (
    "shop_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "total" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "carts_pkey" PRIMARY KEY ("shop_id","conversation_id")
);

-- AddForeignKey
ALTER TABLE "carts" ADD CONSTRAINT "carts_shop_id_conversation_id_fkey" FOREIGN KEY ("shop_id", "conversation_id") REFERENCES "conversations"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What follows is written by hand.

-- A tenant's table: its rows end with the shop, and are visible only under the shop's own name.
ALTER TABLE "carts" ADD CONSTRAINT "carts_shop_fkey" FOREIGN KEY (shop_id) REFERENCES shops(id) ON DELETE CASCADE;
ALTER TABLE "carts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "carts" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_shop ON "carts"
  USING (shop_id = NULLIF(current_setting('app.shop_id', true), '')::uuid)
  WITH CHECK (shop_id = NULLIF(current_setting('app.shop_id', true), '')::uuid);
