-- When this shop's old data are looked at next.
ALTER TABLE "shops" ADD COLUMN "purge_due_at" TIMESTAMPTZ(3);

-- Whose data was seen, beside which record of ours.
ALTER TABLE "access_log" ADD COLUMN "customer_id" TEXT;

-- CreateTable
CREATE TABLE "tombstones" (
    "shop_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tombstones_pkey" PRIMARY KEY ("shop_id","kind","id")
);

-- CreateTable
CREATE TABLE "exports" (
    "shop_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "found" BOOLEAN NOT NULL,
    "about" TEXT[],
    "sealed" BYTEA NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "exports_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "erasures" (
    "shop_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "named_by" TEXT[],
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "exports_shop_id_made_at_idx" ON "exports"("shop_id", "made_at" DESC);

-- CreateIndex
CREATE INDEX "erasures_shop_id_done_at_idx" ON "erasures"("shop_id", "done_at" DESC);


-- What follows is written by hand.

-- Tenants' tables: their rows end with the shop, and are visible only under the shop's own name.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['tombstones', 'exports', 'erasures'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (shop_id) REFERENCES shops(id) ON DELETE CASCADE',
                   tenant_table, tenant_table || '_shop_fkey');
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY own_shop ON %I
                      USING (shop_id = NULLIF(current_setting(''app.shop_id'', true), '''')::uuid)
                      WITH CHECK (shop_id = NULLIF(current_setting(''app.shop_id'', true), '''')::uuid)', tenant_table);
  END LOOP;
END
$$;

-- Names, addresses and orders stood in the stored blocks as plain text. From now on they are sealed; those of before are
-- recomputed from the log like every block that is shown.
ALTER TABLE "handoffs" ALTER COLUMN "context" DROP NOT NULL, ALTER COLUMN "context" TYPE BYTEA USING NULL;

-- Answers to data requests have a table of their own. Those of before lie sealed in a place that they cannot leave.
ALTER TABLE "webhook_deliveries" NO FORCE ROW LEVEL SECURITY;
DELETE FROM "webhook_deliveries" WHERE topic = 'customers/data_request' AND done_at IS NOT NULL;
ALTER TABLE "webhook_deliveries" FORCE ROW LEVEL SECURITY;

-- The access log is only ever added to. The application's role may neither change nor delete its rows (see the grants of
-- `npm run migrate`); this one door, which runs with its owner's rights, lets go of what is older than two years by the
-- database's own clock. A shop that is erased takes its rows along.
CREATE FUNCTION forget_access(shop uuid, before timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  WITH gone AS (
    DELETE FROM access_log
    WHERE shop_id = shop AND at < least(before, clock_timestamp() - interval '730 days') RETURNING 1
  )
  SELECT count(*) FROM gone;
$$;
CREATE FUNCTION access_log_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the access log is not changed';
END
$$;
CREATE TRIGGER access_log_is_kept BEFORE UPDATE ON "access_log" FOR EACH ROW EXECUTE FUNCTION access_log_is_kept();
