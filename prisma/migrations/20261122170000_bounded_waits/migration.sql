-- A conversation whose row somebody holds (a frozen server, a long erasure) keeps its neighbours of the same commit waiting
-- no longer than this; then each is written by itself, and only that one is refused.
ALTER FUNCTION append_events(uuid, jsonb) SET lock_timeout = '2s';
