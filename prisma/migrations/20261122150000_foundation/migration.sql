-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "shops" (
    "id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "timezone" TEXT NOT NULL DEFAULT 'UTC',
    "domains" TEXT[],
    "data_key" BYTEA NOT NULL,
    "scopes" TEXT NOT NULL DEFAULT '',
    "trade" TEXT,
    "config_version" INTEGER NOT NULL DEFAULT 1,
    "knowledge_synced_at" TIMESTAMPTZ(3),
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "uninstalled_at" TIMESTAMPTZ(3),

    CONSTRAINT "shops_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_settings" (
    "shop_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shop_settings_pkey" PRIMARY KEY ("shop_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "shop_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "is_online" BOOLEAN NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "agents" (
    "shop_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "shopify_user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" BYTEA,
    "role" TEXT NOT NULL DEFAULT 'agent',
    "present_until" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agents_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "visitors" (
    "shop_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visitors_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "visitor_tokens" (
    "shop_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "visitor_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "absolute_end" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "visitor_tokens_pkey" PRIMARY KEY ("shop_id","hash")
);

-- CreateTable
CREATE TABLE "customers" (
    "shop_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "sealed" BYTEA,
    "email_index" BYTEA,
    "tier" TEXT NOT NULL DEFAULT 'unknown',
    "tags" TEXT[],
    "orders_count" INTEGER NOT NULL DEFAULT 0,
    "spent_amount" TEXT,
    "spent_currency" TEXT,
    "locale" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "customers_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "orders" (
    "shop_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "customer_id" TEXT,
    "data" JSONB NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "shop_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "visitor_id" UUID NOT NULL,
    "customer_id" TEXT,
    "holder" TEXT NOT NULL,
    "agent_id" UUID,
    "agent_name" TEXT,
    "queue_id" UUID,
    "queue_name" TEXT,
    "handoff_id" UUID,
    "reason" TEXT,
    "issue" TEXT,
    "tier" TEXT NOT NULL DEFAULT 'unknown',
    "last_seq" INTEGER NOT NULL,
    "last_text" TEXT NOT NULL,
    "last_author" TEXT NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "waiting_since" TIMESTAMPTZ(3),
    "unread" INTEGER NOT NULL DEFAULT 0,
    "rating" INTEGER,
    "outcome" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "events" (
    "shop_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "author_id" UUID,
    "client_id" TEXT,
    "text" TEXT,
    "details" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("shop_id","conversation_id","seq")
);

-- CreateTable
CREATE TABLE "handoffs" (
    "shop_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "rule_id" TEXT,
    "evidence" JSONB NOT NULL,
    "queue_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "context" JSONB NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "agent_id" UUID,
    "first_reply_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "handoffs_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "promises" (
    "shop_id" UUID NOT NULL,
    "handoff_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "place" INTEGER NOT NULL,
    "low_seconds" INTEGER,
    "high_seconds" INTEGER,
    "next_update_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "kept" BOOLEAN,

    CONSTRAINT "promises_pkey" PRIMARY KEY ("shop_id","handoff_id","seq")
);

-- CreateTable
CREATE TABLE "ratings" (
    "shop_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("shop_id","conversation_id")
);

-- CreateTable
CREATE TABLE "queues" (
    "shop_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "handle_seconds" INTEGER NOT NULL DEFAULT 240,

    CONSTRAINT "queues_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "rules" (
    "shop_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "action" TEXT NOT NULL,
    "queue_id" UUID,
    "condition" JSONB NOT NULL,

    CONSTRAINT "rules_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "texts" (
    "shop_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "texts_pkey" PRIMARY KEY ("shop_id","locale","key")
);

-- CreateTable
CREATE TABLE "knowledge" (
    "shop_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "knowledge_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "shop_id" UUID NOT NULL,
    "webhook_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "triggered_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed" BYTEA,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "done_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("shop_id","webhook_id")
);

-- CreateTable
CREATE TABLE "access_log" (
    "shop_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "shops_domain_key" ON "shops"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "shops_ref_key" ON "shops"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "agents_shop_id_shopify_user_id_key" ON "agents"("shop_id", "shopify_user_id");

-- CreateIndex
CREATE INDEX "visitors_shop_id_customer_id_idx" ON "visitors"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "visitor_tokens_shop_id_visitor_id_idx" ON "visitor_tokens"("shop_id", "visitor_id");

-- CreateIndex
CREATE INDEX "customers_shop_id_email_index_idx" ON "customers"("shop_id", "email_index");

-- CreateIndex
CREATE INDEX "orders_shop_id_name_idx" ON "orders"("shop_id", "name");

-- CreateIndex
CREATE INDEX "orders_shop_id_customer_id_placed_at_idx" ON "orders"("shop_id", "customer_id", "placed_at");

-- CreateIndex
CREATE INDEX "conversations_shop_id_visitor_id_created_at_idx" ON "conversations"("shop_id", "visitor_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "conversations_shop_id_last_at_idx" ON "conversations"("shop_id", "last_at" DESC);

-- CreateIndex
CREATE INDEX "conversations_shop_id_customer_id_idx" ON "conversations"("shop_id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "events_shop_id_author_id_client_id_key" ON "events"("shop_id", "author_id", "client_id");

-- CreateIndex
CREATE INDEX "handoffs_shop_id_conversation_id_idx" ON "handoffs"("shop_id", "conversation_id");

-- CreateIndex
CREATE INDEX "handoffs_shop_id_queue_id_claimed_at_requested_at_idx" ON "handoffs"("shop_id", "queue_id", "claimed_at", "requested_at");

-- CreateIndex
CREATE UNIQUE INDEX "queues_shop_id_name_key" ON "queues"("shop_id", "name");

-- CreateIndex
CREATE INDEX "webhook_deliveries_shop_id_done_at_idx" ON "webhook_deliveries"("shop_id", "done_at");

-- CreateIndex
CREATE INDEX "access_log_shop_id_at_idx" ON "access_log"("shop_id", "at");

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_shop_id_visitor_id_fkey" FOREIGN KEY ("shop_id", "visitor_id") REFERENCES "visitors"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_shop_id_conversation_id_fkey" FOREIGN KEY ("shop_id", "conversation_id") REFERENCES "conversations"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_shop_id_conversation_id_fkey" FOREIGN KEY ("shop_id", "conversation_id") REFERENCES "conversations"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_shop_id_queue_id_fkey" FOREIGN KEY ("shop_id", "queue_id") REFERENCES "queues"("shop_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promises" ADD CONSTRAINT "promises_shop_id_handoff_id_fkey" FOREIGN KEY ("shop_id", "handoff_id") REFERENCES "handoffs"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_shop_id_conversation_id_fkey" FOREIGN KEY ("shop_id", "conversation_id") REFERENCES "conversations"("shop_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What follows is written by hand.

-- A default queue always exists, and only one.
CREATE UNIQUE INDEX "queues_one_default_key" ON "queues"("shop_id") WHERE "is_default";

-- Who waits, longest first.
CREATE INDEX "conversations_waiting_idx" ON "conversations"("shop_id", "waiting_since") WHERE "holder" = 'queue';

-- A visitor has one open conversation at most, however many tabs and servers open the first one at once.
CREATE UNIQUE INDEX "conversations_one_open_key" ON "conversations"("shop_id", "visitor_id") WHERE "holder" <> 'nobody';

-- Every table of a tenant: its rows end with the shop, and are visible only under the shop's own name.
-- FORCE, because without it the owner of a view or function reads across tenants.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT c.table_name FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND c.column_name = 'shop_id' AND t.table_type = 'BASE TABLE'
  LOOP
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

-- What an append of one shop carries, one element a conversation:
-- {conversation, visitor, customer, expected, at, …columns of conversations, events: [{type, author, authorId, clientId,
-- text, details}]}. `expected` is the last seq that was read; anything else there means that someone was faster.
CREATE TYPE append_item AS (
      conversation uuid, visitor uuid, customer text, expected int, at timestamptz, events jsonb,
      holder text, agent_id uuid, agent_name text, queue_id uuid, queue_name text, handoff_id uuid,
      reason text, issue text, tier text, last_seq int, last_text text, last_author text, last_at timestamptz,
      waiting_since timestamptz, unread int, rating int, outcome text
);

-- Appends all of them or, where one may not, none: then it raises. Answers with the conversations that were appended to;
-- one that is missing had grown in the meantime. Locks in one order, so that two servers cannot wait for each other.
-- Planned anew each time: a plan made while the tables were small would read the whole shop for each append.
CREATE FUNCTION append_together(shop uuid, items append_item[]) RETURNS uuid[] LANGUAGE sql
  SET plan_cache_mode = force_custom_plan AS $$
  SELECT count(*) FROM (
    SELECT FROM conversations WHERE shop_id = shop AND id = ANY (SELECT (unnest(items)).conversation) ORDER BY id FOR UPDATE
  ) locked;
  WITH item AS (SELECT * FROM unnest(items)),
  begun AS (
    INSERT INTO conversations (shop_id, id, visitor_id, customer_id, created_at,
        holder, agent_id, agent_name, queue_id, queue_name, handoff_id, reason, issue, tier, last_seq,
        last_text, last_author, last_at, waiting_since, unread, rating, outcome)
    SELECT shop, conversation, visitor, customer, at,
        holder, agent_id, agent_name, queue_id, queue_name, handoff_id, reason, issue, tier, last_seq,
        last_text, last_author, last_at, waiting_since, unread, rating, outcome
    FROM item WHERE expected = 0 ON CONFLICT DO NOTHING RETURNING id
  ),
  grown AS (
    UPDATE conversations c SET (
        holder, agent_id, agent_name, queue_id, queue_name, handoff_id, reason, issue, tier, last_seq,
        last_text, last_author, last_at, waiting_since, unread, rating, outcome) = (
        item.holder, item.agent_id, item.agent_name, item.queue_id, item.queue_name, item.handoff_id,
        item.reason, item.issue, item.tier, item.last_seq, item.last_text, item.last_author, item.last_at,
        item.waiting_since, item.unread, item.rating, item.outcome)
    FROM item WHERE item.expected > 0 AND c.shop_id = shop AND c.id = item.conversation AND c.last_seq = item.expected
    RETURNING c.id
  ),
  done AS (SELECT id FROM begun UNION ALL SELECT id FROM grown),
  said AS (
    INSERT INTO events (shop_id, conversation_id, seq, type, author, author_id, client_id, text, details, at)
    SELECT shop, item.conversation, item.expected + line.place, line.type, line.author, line."authorId",
      line."clientId", line.text, line.details, item.at
    FROM item JOIN done ON done.id = item.conversation
    CROSS JOIN LATERAL ROWS FROM (
      jsonb_to_recordset(item.events)
        AS (type text, author text, "authorId" uuid, "clientId" text, text text, details jsonb)
    ) WITH ORDINALITY AS line(type, author, "authorId", "clientId", text, details, place)
  )
  SELECT coalesce(array_agg(id), '{}') FROM done;
$$;

-- Appends lines to several conversations of one shop in one round trip and one commit: the statement is its own
-- transaction, so that answered means committed. Together first; where that fails, one by one, each in its own savepoint
-- (the inner block), so that one that fails never fails its neighbours.
-- Answers in the items' order: {status: appended | conflict | duplicate | failed, code?, error?}
CREATE FUNCTION append_events(shop uuid, items jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  all_items append_item[] := ARRAY(SELECT jsonb_populate_record(NULL::append_item, body)
                                   FROM jsonb_array_elements(items) WITH ORDINALITY AS e(body, place) ORDER BY place);
  item append_item;
  done uuid[];
  answers jsonb := '[]';
BEGIN
  PERFORM set_config('app.shop_id', shop::text, true);
  BEGIN
    done := append_together(shop, all_items);
    SELECT jsonb_agg(jsonb_build_object('status', CASE WHEN it.conversation = ANY (done) THEN 'appended' ELSE 'conflict' END)
                     ORDER BY place)
      INTO answers FROM unnest(all_items) WITH ORDINALITY AS it(conversation, visitor, customer, expected, at, events,
        holder, agent_id, agent_name, queue_id, queue_name, handoff_id, reason, issue, tier, last_seq,
        last_text, last_author, last_at, waiting_since, unread, rating, outcome, place);
    RETURN answers;
  EXCEPTION WHEN OTHERS THEN
    NULL;
  END;
  FOREACH item IN ARRAY all_items LOOP
    BEGIN
      done := append_together(shop, ARRAY[item]);
      answers := answers || jsonb_build_object('status', CASE WHEN done = '{}' THEN 'conflict' ELSE 'appended' END);
    EXCEPTION
      WHEN unique_violation THEN
        answers := answers || jsonb_build_object('status', 'duplicate');
      WHEN OTHERS THEN
        answers := answers || jsonb_build_object('status', 'failed', 'code', SQLSTATE, 'error', SQLERRM);
    END;
  END LOOP;
  RETURN answers;
END
$$;
