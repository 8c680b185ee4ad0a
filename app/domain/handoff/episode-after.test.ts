import { expect, test } from "vitest";
import type { EventBody, LogEvent } from "#app/domain/conversation/events.ts";
import { AgentId, QueueId } from "#app/domain/ids.ts";
import { LAST_UPDATE } from "#app/domain/waiting/cadence.ts";
import { episodeAfter } from "./episode-after.ts";
import { sampleEpisode } from "./sample-episode.ts";

const at = new Date("2026-03-02T16:00:00Z");
const line = (body: EventBody, seq: number): LogEvent => ({ ...body, seq, at });

test("who was told all there is to tell, and is passed on or comes back, is told as long again", () => {
  const silent = sampleEpisode({ state: "answered", updates: LAST_UPDATE, isAwaited: true });
  const { id: handoffId } = silent;
  const place = { queueId: QueueId("q-2"), queueName: "Returns" };
  const passedOn: EventBody = {
    type: "conversation.transferred",
    author: "agent",
    agentId: AgentId("a-1"),
    agentName: "Dana",
    handoffId,
    ...place,
    to: null,
    note: null,
  };
  expect(episodeAfter(silent, line(passedOn, 900))?.lastUpdate).toBe(2 * LAST_UPDATE);
});
