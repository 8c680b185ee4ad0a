-- When a delivery was given up, after its tries; null: it has its effect or still waits for it.
ALTER TABLE "webhook_deliveries" ADD COLUMN "dead_at" TIMESTAMPTZ(3);

-- How far Shopify's changes have been compared with the mirror, by Shopify's own clock, and when that is done next.
ALTER TABLE "shops" ADD COLUMN "customers_seen_at" TIMESTAMPTZ(3),
  ADD COLUMN "orders_seen_at" TIMESTAMPTZ(3),
  ADD COLUMN "reconcile_due_at" TIMESTAMPTZ(3),
  ADD COLUMN "reconciled_at" TIMESTAMPTZ(3);


-- What follows is written by hand.

-- The few that were given up, and the few that still wait: what the data page lists and what is picked up again.
CREATE INDEX "webhook_deliveries_dead_idx" ON "webhook_deliveries"("shop_id", "dead_at") WHERE "dead_at" IS NOT NULL;
CREATE INDEX "webhook_deliveries_open_idx" ON "webhook_deliveries"("shop_id", "received_at") WHERE "done_at" IS NULL AND "dead_at" IS NULL;
