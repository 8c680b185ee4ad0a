-- What the mirror knows of a customer beside the record of before. Notes and phone numbers are inside "sealed".
ALTER TABLE "customers" ADD COLUMN "phone_index" BYTEA,
  ADD COLUMN "segments" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "rfm_group" TEXT,
  ADD COLUMN "since" TIMESTAMPTZ(3),
  ADD COLUMN "withheld" JSONB NOT NULL DEFAULT '[]';

-- What an order says of a person: payments, parcels, notes and the e-mail it was placed with.
ALTER TABLE "orders" ADD COLUMN "sealed" BYTEA, ADD COLUMN "email_index" BYTEA;

-- When the shop's Admin API last answered, and how it last refused.
ALTER TABLE "shops" ADD COLUMN "admin_answered_at" TIMESTAMPTZ(3), ADD COLUMN "admin_refusal" JSONB;

CREATE INDEX "customers_shop_id_phone_index_idx" ON "customers"("shop_id", "phone_index");
CREATE INDEX "orders_shop_id_email_index_idx" ON "orders"("shop_id", "email_index");
