-- Who asked lately, for the estimates of a queue: without it each of them reads every handoff of the shop.
CREATE INDEX "handoffs_shop_id_queue_id_requested_at_priority_idx" ON "handoffs"("shop_id", "queue_id", "requested_at" DESC, "priority");

-- Who was helped lately, and how long that took. Written by hand, as the schema knows no partial index.
CREATE INDEX "handoffs_ended_idx" ON "handoffs"("shop_id", "queue_id", "ended_at" DESC)
  WHERE "first_reply_at" IS NOT NULL AND "ended_at" IS NOT NULL;
