import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { codeChat } from "../../tests/support/code-chats.ts";
import { makeShop } from "../../tests/support/shop.ts";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { pool } from "#app/db.server.ts";
import { ConversationId, CustomerId } from "#app/domain/ids.ts";
import type { ChangedRecords } from "#app/realtime/hub.server.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { showsRecords } from "./records-changed.server.ts";

const her = CustomerId("77");

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

const records = (more: Partial<ChangedRecords>): ChangedRecords => ({
  customerIds: [],
  orderNames: [],
  ...more,
});

test("whether an open chat shows what changed is known without asking the database", async () => {
  const it = await codeChat(await makeShop(), her);
  const { conversationId } = it;
  await postAsShopper(it, { clientId: randomUUID(), how: "words", text: "I want to talk to a person" });
  const shows = showsRecords(it.shop.id, conversationId);
  await shows(records({ customerIds: ["78"] }));

  const asking = vi.spyOn(pool, "connect");
  const told: [Partial<ChangedRecords>, boolean][] = [
    [{ customerIds: [her] }, true],
    [{ customerIds: ["78"] }, false],
    [{ orderNames: ["#4521"] }, true],
    [{ orderNames: ["4521"] }, true],
    [{ orderNames: ["#4522", "INV 4521", "EN4521"] }, false],
    [{ conversationIds: [conversationId] }, true],
    [{ conversationIds: [ConversationId(randomUUID())] }, false],
  ];
  for (const [changed, isShown] of told)
    expect([changed, await shows(records(changed))]).toEqual([changed, isShown]);
  expect(asking).not.toHaveBeenCalled();
  asking.mockRestore();
});
