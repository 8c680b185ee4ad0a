import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { pool } from "#app/db.server.ts";
import { ConversationId, QueueId } from "#app/domain/ids.ts";
import type { Queue } from "#app/domain/shop.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import {
  atWork,
  configure,
  doPlanned,
  episodeOf,
  logOf,
  newFloor,
  queuesLike,
  read,
  texts,
  waiting,
} from "../../tests/support/floor.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { chooseMail } from "./choose-mail.server.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { declineOffer } from "./decline-offer.server.ts";
import { handBack } from "./hand-back.server.ts";
import { leaveQueue } from "./leave-queue.server.ts";
import { releaseConversation } from "./release-conversation.server.ts";
import { reopenConversation } from "./reopen-conversation.server.ts";
import { resolveConversation } from "./resolve-conversation.server.ts";
import { routeWaiting } from "./route-waiting.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import { setPresence } from "./set-presence.server.ts";
import { snoozeConversation, wakeConversation } from "./snooze-conversation.server.ts";
import type { Staff } from "./staff.ts";
import { takeNext } from "./take-next.server.ts";
import { transferConversation } from "./transfer-conversation.server.ts";

const HOUR_MS = 3_600_000;

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

/** Everything that staff do to one conversation. */
const DOINGS: [string, (staff: Staff, id: ConversationId, queue: Queue) => Promise<{ ok: boolean }>][] = [
  ["claim", (staff, id) => claimConversation(staff, id)],
  ["decline", (staff, id) => declineOffer(staff, id)],
  ["release", (staff, id) => releaseConversation(staff, id, null)],
  [
    "transfer",
    (staff, id, { id: queueId }) => transferConversation(staff, id, { queueId, agentId: null, note: null }),
  ],
  ["hand back", (staff, id) => handBack(staff, id, null)],
  ["snooze", (staff, id) => snoozeConversation(staff, id, new Date(Date.now() + HOUR_MS))],
  ["wake", (staff, id) => wakeConversation(staff, id)],
  ["reopen", (staff, id) => reopenConversation(staff, id)],
  ["resolve", (staff, id) => resolveConversation(staff, id, "solved")],
];

test.for(DOINGS)(
  "%s: a viewer may not, another shop's and an unknown conversation are not found, and nothing is written",
  async ([, act]) => {
    const floor = await newFloor();
    const viewer: Staff = { ...(await makeStaff(floor.shop, "Vic")), role: "viewer" };
    const stranger = await makeStaff(await makeShop("South"), "Sam");
    const [queue] = await queuesLike(floor, {});
    const { id } = await waiting(floor);
    const before = await logOf(floor, id);
    expect(await act(viewer, id, queue)).toMatchObject({ error: { code: "not-allowed" } });
    const theirs = await act(stranger, id, queue);
    expect(theirs).toMatchObject({
      error: { code: expect.stringMatching(/^(not-found|unknown-destination)$/) },
    });
    expect(await act(floor.admin, ConversationId(randomUUID()), queue)).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await logOf(floor, id)).toEqual(before);
  },
);

test("a viewer takes no next one and is never there; a stranger neither leaves a line nor chooses e-mail for another", async () => {
  const floor = await newFloor();
  const viewer: Staff = { ...(await makeStaff(floor.shop, "Vic")), role: "viewer" };
  const { id } = await waiting(floor);
  expect(await takeNext(viewer)).toMatchObject({ error: { code: "not-allowed" } });
  expect(await setPresence(viewer, false)).toMatchObject({ error: { code: "not-allowed" } });
  const stranger = await makeVisitor(floor.shop);
  expect(await leaveQueue(stranger, id, randomUUID())).toMatchObject({ error: { code: "not-found" } });
  const choice = { clientId: randomUUID(), email: "x@example.com" };
  expect(await chooseMail(stranger, id, choice)).toMatchObject({ error: { code: "not-found" } });
});

describe("a transfer", () => {
  test("to a team that is being removed: it goes there and the team stays, or it is refused and the chat stays", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    const [support, kilns] = await queuesLike(floor, {}, [{ name: "Kilns" }]);
    const { id } = await waiting(floor);
    await claimConversation(ben, id);
    const to = { queueId: kilns?.id ?? QueueId("none"), agentId: null, note: null };
    const [passed, removed] = await Promise.all([
      transferConversation(ben, id, to),
      saveSettings(floor.admin, { queues: [support] }),
    ]);
    expect([passed.ok, removed.ok].filter(Boolean)).toHaveLength(1);
    const { holder } = await read(floor.shop.id, id);
    expect(holder).toMatchObject(passed.ok ? { by: "queue", queueId: to.queueId } : { by: "agent" });
    const late = await transferConversation(ben, id, to);
    if (!passed.ok)
      expect(late).toMatchObject({ error: { code: expect.stringMatching(/unknown-destination|gone/) } });
  });

  test("to a colleague who holds all they may: the team has it, and the shopper is told of the team", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    const cleo = await atWork(floor, "Cleo");
    await configure(floor, { team: [{ agentId: cleo.agentId, capacity: 1 }] });
    const [support] = await queuesLike(floor, {});
    const [one, two] = [await waiting(floor), await waiting(floor)];
    await claimConversation(cleo, one.id);
    await claimConversation(ben, two.id);
    const to = { queueId: support.id, agentId: cleo.agentId, note: "yours" };
    expect(await transferConversation(ben, two.id, to)).toMatchObject({ ok: true });
    expect(await episodeOf(floor, two.id)).toMatchObject({ state: "transferred", offer: null });
    expect(texts((await logOf(floor, two.id)).slice(-1))).not.toContain("Cleo");
  });

  test("to oneself, to a viewer or to nobody known is refused", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    const vic = await makeStaff(floor.shop, "Vic");
    await configure(floor, { team: [{ agentId: vic.agentId, role: "viewer" }] });
    const [{ id: queueId }] = await queuesLike(floor, {});
    const { id } = await waiting(floor);
    await claimConversation(ben, id);
    const stranger = await makeStaff(await makeShop("South"), "Sam");
    for (const { agentId } of [ben, vic, stranger])
      expect(await transferConversation(ben, id, { queueId, agentId, note: null })).toMatchObject({
        error: { code: "unknown-destination" },
      });
  });
});

describe("people who are trained for a subject", () => {
  async function healthFloor() {
    const floor = await newFloor();
    const sam = await atWork(floor, "Sam");
    const ben = await atWork(floor, "Ben");
    await configure(floor, { team: [{ agentId: sam.agentId, skills: ["regulated"] }] });
    await queuesLike(floor, {}, [{ name: "Health", isSpecialist: true, skills: ["regulated"] }]);
    await configure(floor, { rules: [newRule("law", { kind: "regulated", words: ["kava"] })] });
    return { floor, sam, ben, ...(await waiting(floor, "is kava safe?")) };
  }

  test("alone are asked, take it, take it next, or take it up again", async () => {
    const { floor, sam, ben, id } = await healthFloor();
    expect(await episodeOf(floor, id)).toMatchObject({ queueName: "Health", offer: { to: { name: "Sam" } } });
    expect(await claimConversation(ben, id)).toMatchObject({ error: { code: "not-trained" } });
    expect(await takeNext(ben)).toMatchObject({ error: { code: "nothing-waiting" } });
    expect(await claimConversation(sam, id)).toMatchObject({ ok: true });
    expect(await resolveConversation(sam, id, "solved")).toMatchObject({ ok: true });
    expect(await reopenConversation(ben, id)).toMatchObject({ error: { code: "not-trained" } });
    expect(await reopenConversation(sam, id)).toMatchObject({ ok: true });
  });

  test("are waited for when they go: the chat is offered to nobody else", async () => {
    const { floor, sam, id } = await healthFloor();
    await setPresence(sam, true);
    await routeWaiting(floor.shop.id);
    await doPlanned(floor, "move-on");
    expect(await episodeOf(floor, id)).toMatchObject({ queueName: "Health", offer: null, state: "waiting" });
  });
});
