-- CreateTable
CREATE TABLE "mails" (
    "shop_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("shop_id","conversation_id","seq")
);

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_shop_id_conversation_id_fkey" FOREIGN KEY ("shop_id", "conversation_id") REFERENCES "conversations"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What follows is written by hand.

-- What the home page counts: mails that wait or were given up. The many that were sent are not in it.
CREATE INDEX "mails_unsent_idx" ON "mails"("shop_id", "queued_at" DESC) WHERE "state" <> 'sent';

-- A tenant's table: its rows end with the shop, and are visible only under the shop's own name.
ALTER TABLE "mails" ADD CONSTRAINT "mails_shop_fkey" FOREIGN KEY (shop_id) REFERENCES shops(id) ON DELETE CASCADE;
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mails" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_shop ON "mails"
  USING (shop_id = NULLIF(current_setting('app.shop_id', true), '')::uuid)
  WITH CHECK (shop_id = NULLIF(current_setting('app.shop_id', true), '')::uuid);
