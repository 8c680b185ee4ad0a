-- AlterTable
ALTER TABLE "agents" ADD COLUMN     "away_since" TIMESTAMPTZ(3),
ADD COLUMN     "capacity" INTEGER NOT NULL DEFAULT 4,
ADD COLUMN     "given_at" TIMESTAMPTZ(3),
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "misses" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "watch" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "answer_by" TEXT,
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "level" TEXT,
ADD COLUMN     "offered_name" TEXT,
ADD COLUMN     "offered_to" UUID,
ADD COLUMN     "offered_until" TIMESTAMPTZ(3),
ADD COLUMN     "priority" TEXT,
ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3),
ADD COLUMN     "state" TEXT,
ADD COLUMN     "warn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "handoffs" ADD COLUMN     "answer_by" TEXT NOT NULL DEFAULT 'chat',
ADD COLUMN     "fence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "in_queue_since" TIMESTAMPTZ(3),
ADD COLUMN     "language" TEXT,
ADD COLUMN     "level" TEXT NOT NULL DEFAULT 'fine',
ADD COLUMN     "offered_at" TIMESTAMPTZ(3),
ADD COLUMN     "offered_to" UUID,
ADD COLUMN     "rank_at" TIMESTAMPTZ(3),
ADD COLUMN     "reopenings" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "returns" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'waiting',
ADD COLUMN     "transfers" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "promises" ADD COLUMN     "model_seconds" INTEGER;

-- AlterTable
ALTER TABLE "queues" ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "removed_at" TIMESTAMPTZ(3);


-- What follows is written by hand.

-- Where the handoffs of before stand. Row-level security is lifted for these statements: the owner names no shop.
ALTER TABLE "handoffs" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "conversations" NO FORCE ROW LEVEL SECURITY;
UPDATE "handoffs" SET
  "state" = CASE WHEN "ended_at" IS NOT NULL THEN 'resolved' WHEN "first_reply_at" IS NOT NULL THEN 'answered'
    WHEN "claimed_at" IS NOT NULL THEN 'claimed' ELSE 'waiting' END,
  "rank_at" = "requested_at", "in_queue_since" = "requested_at";
UPDATE "conversations" c SET "state" = h."state", "priority" = h."priority", "answer_by" = h."answer_by"
  FROM "handoffs" h WHERE h."shop_id" = c."shop_id" AND h."id" = c."handoff_id";
ALTER TABLE "handoffs" FORCE ROW LEVEL SECURITY;
ALTER TABLE "conversations" FORCE ROW LEVEL SECURITY;

-- The line of a queue, first in line first.
CREATE INDEX "handoffs_line_idx" ON "handoffs"("shop_id", "queue_id", "rank_at")
  WHERE "state" IN ('requested', 'waiting', 'offered', 'transferred', 'reopened') AND "answer_by" = 'chat';

-- What an agent holds or is being asked to take.
CREATE INDEX "conversations_held_idx" ON "conversations"("shop_id", "agent_id") WHERE "holder" = 'agent';
CREATE INDEX "conversations_offered_idx" ON "conversations"("shop_id", "offered_to") WHERE "offered_to" IS NOT NULL;

-- Who was answered lately, for the estimates of a queue.
CREATE INDEX "handoffs_answered_idx" ON "handoffs"("shop_id", "queue_id", "first_reply_at" DESC)
  WHERE "first_reply_at" IS NOT NULL;

DROP FUNCTION append_events(uuid, jsonb);
DROP FUNCTION append_together(uuid, append_item[]);
DROP TYPE append_item;

-- What an append of one shop carries, one element a conversation, now with where its handoff stands.
CREATE TYPE append_item AS (
      conversation uuid, visitor uuid, customer text, expected int, at timestamptz, events jsonb,
      holder text, agent_id uuid, agent_name text, queue_id uuid, queue_name text, handoff_id uuid,
      reason text, issue text, tier text, last_seq int, last_text text, last_author text, last_at timestamptz,
      waiting_since timestamptz, unread int, rating int, outcome text,
      state text, priority text, offered_to uuid, offered_name text, offered_until timestamptz,
      snoozed_until timestamptz, due_at timestamptz, warn_at timestamptz, level text, answer_by text
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
        last_text, last_author, last_at, waiting_since, unread, rating, outcome, state, priority, offered_to,
        offered_name, offered_until, snoozed_until, due_at, warn_at, level, answer_by)
    SELECT shop, conversation, visitor, customer, at,
        holder, agent_id, agent_name, queue_id, queue_name, handoff_id, reason, issue, tier, last_seq,
        last_text, last_author, last_at, waiting_since, unread, rating, outcome, state, priority, offered_to,
        offered_name, offered_until, snoozed_until, due_at, warn_at, level, answer_by
    FROM item WHERE expected = 0 ON CONFLICT DO NOTHING RETURNING id
  ),
  grown AS (
    UPDATE conversations c SET (
        holder, agent_id, agent_name, queue_id, queue_name, handoff_id, reason, issue, tier, last_seq,
        last_text, last_author, last_at, waiting_since, unread, rating, outcome, state, priority, offered_to,
        offered_name, offered_until, snoozed_until, due_at, warn_at, level, answer_by) = (
        item.holder, item.agent_id, item.agent_name, item.queue_id, item.queue_name, item.handoff_id,
        item.reason, item.issue, item.tier, item.last_seq, item.last_text, item.last_author, item.last_at,
        item.waiting_since, item.unread, item.rating, item.outcome, item.state, item.priority,
        item.offered_to, item.offered_name, item.offered_until, item.snoozed_until, item.due_at,
        item.warn_at, item.level, item.answer_by)
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
        last_text, last_author, last_at, waiting_since, unread, rating, outcome, state, priority, offered_to,
        offered_name, offered_until, snoozed_until, due_at, warn_at, level, answer_by, place);
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
ALTER FUNCTION append_events(uuid, jsonb) SET lock_timeout = '2s';
