-- CreateTable
CREATE TABLE "verifications" (
    "shop_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "visitor_id" UUID NOT NULL,
    "client_id" TEXT NOT NULL,
    "order_key" TEXT NOT NULL,
    "email_index" BYTEA NOT NULL,
    "address_index" BYTEA NOT NULL,
    "language" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "wrong_tries" INTEGER NOT NULL DEFAULT 0,
    "code" BYTEA,
    "order_id" TEXT,
    "order_name" TEXT,
    "customer_id" TEXT,
    "used_at" TIMESTAMPTZ(3),
    "used_by" TEXT,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "verifications_shop_id_visitor_id_client_id_key" ON "verifications"("shop_id", "visitor_id", "client_id");

-- CreateIndex
CREATE INDEX "verifications_shop_id_asked_at_idx" ON "verifications"("shop_id", "asked_at");

-- CreateIndex
CREATE INDEX "verifications_shop_id_conversation_id_asked_at_idx" ON "verifications"("shop_id", "conversation_id", "asked_at" DESC);

-- AddForeignKey
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_shop_id_conversation_id_fkey" FOREIGN KEY ("shop_id", "conversation_id") REFERENCES "conversations"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What follows is written by hand.

-- A tenant's table: its rows end with the shop, and are visible only under the shop's own name.
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_shop_fkey" FOREIGN KEY (shop_id) REFERENCES shops(id) ON DELETE CASCADE;
ALTER TABLE "verifications" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "verifications" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_shop ON "verifications"
  USING (shop_id = NULLIF(current_setting('app.shop_id', true), '')::uuid)
  WITH CHECK (shop_id = NULLIF(current_setting('app.shop_id', true), '')::uuid);
