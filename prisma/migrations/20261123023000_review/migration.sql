-- When the scopes that are known here were the shop's: news of older ones change nothing. Null: from before this column.
ALTER TABLE "shops" ADD COLUMN "scopes_at" TIMESTAMPTZ(3);

-- Which delivery came last, without reading them all.
CREATE INDEX "webhook_deliveries_shop_id_received_at_idx" ON "webhook_deliveries"("shop_id", "received_at");
