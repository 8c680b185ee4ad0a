import { afterAll, beforeAll, expect, test } from "vitest";
import { startStack, type StackWithSandbox } from "../support/stack.ts";
import { asked, attempts, type Attempt } from "./isolation-attempts.ts";
import { DOORS } from "./isolation-doors.ts";
import { type Ids, nobodys } from "./isolation-ids.ts";
import { answered, type Answered } from "./isolation-answered.ts";
import { inviteOver, PERSON, SHOP } from "./isolation-shop.ts";
import { asOwner } from "./support-owner.ts";

/** How many of all attempts are made, of about sixty-six thousand that take some minutes. */
const MOST = Number(process.env["BATON_ATTEMPTS"] ?? 10_000);
const AT_ONCE = 8;
/** A shorter one stands in an answer by chance. */
const SHORTEST_NAME = 30;

/** Whoever comes, in which of the two ways in, and what they must never see. */
type Attacker = {
  name: string;
  own: Ids;
  headers: Record<"staff" | "shopper", () => Promise<string | null>>;
  secrets: string[];
};

let stack: StackWithSandbox;
let theirs: Ids;
let attackers: Attacker[];

beforeAll(async () => {
  stack = await startStack({
    env: {
      BATON_MESSAGES_PER_SECOND: "100000",
      BATON_MESSAGES_BURST: "100000",
      BATON_MESSAGES_PER_ADDRESS: "100000",
      BATON_STREAMS_PER_VISITOR: "1000",
    },
  });
  const north = await inviteOver(stack, "north.myshopify.com", { marked: true });
  const south = await inviteOver(stack, "south.myshopify.com", { marked: false });
  theirs = north.ids;
  const neighbour = await north.shop.visitor();
  await neighbour.post("Hello, do you ship abroad?");
  const neighbours = { ...theirs, conversation: neighbour.conversationId() ?? "" };
  const bearer = (token: string | null) => async () => token;
  attackers = [
    {
      name: "another shop's admin and shopper",
      own: south.ids,
      headers: { staff: () => south.agent.sessionToken(), shopper: bearer(south.visitor.token) },
      secrets: [SHOP, PERSON],
    },
    {
      name: "another visitor of the same shop",
      own: neighbours,
      headers: { staff: bearer(neighbour.token), shopper: bearer(neighbour.token) },
      secrets: [PERSON],
    },
    {
      name: "nobody",
      own: nobodys(theirs),
      headers: { staff: bearer(null), shopper: bearer(null) },
      secrets: [SHOP, PERSON],
    },
    {
      name: "staff at the shoppers' door and a shopper at the staff's",
      own: south.ids,
      headers: { staff: bearer(south.visitor.token), shopper: () => south.agent.sessionToken() },
      secrets: [SHOP, PERSON],
    },
  ];
}, 240_000);
afterAll(() => stack.stop());

async function made(attacker: Attacker, attempt: Attempt): Promise<Answered> {
  return answered(stack, attempt, await attacker.headers[attempt.door.by]());
}

/** Everything that the shop has, apart from who is there just now, as one text a table. */
async function everythingOf({ shop, conversation }: Ids): Promise<unknown> {
  const whole = [
    "queues",
    "rules",
    "topics",
    "texts",
    "transcripts",
    "question_verdicts",
    "shop_settings",
    "customers",
    "orders",
  ];
  const chat = ["events", "handoffs", "ratings", "mails"];
  const hash = "md5(string_agg(it::text, '|' order by it::text))";
  return asOwner(
    stack.ownerDatabaseUrl,
    [
      ...whole.map((table) => `select '${table}' as what, ${hash} from ${table} it where shop_id = $1`),
      ...chat.map(
        (table) =>
          `select '${table}', ${hash} from ${table} it where shop_id = $1 and conversation_id = $2::uuid`,
      ),
      `select 'conversation', ${hash} from conversations it where shop_id = $1 and id = $2::uuid`,
    ].join(" union all "),
    [shop, conversation],
  );
}

test("whoever belongs there sees the marks, so that looking for them means something", async () => {
  const owner = stack.sandbox.shops().find(({ domain }) => domain === theirs.domain);
  if (!owner) throw new Error("The shop is not there");
  const token = owner.idToken(owner.staff({ owner: true }));
  const seen = await Promise.all(
    DOORS.filter(({ by, method }) => by === "staff" && method === "GET").map(async (door) => ({
      path: door.path,
      ...(await answered(stack, asked(door, theirs), token)),
    })),
  );
  expect(seen.filter(({ status }) => status >= 400).map(({ path, status }) => `${status} ${path}`)).toEqual(
    [],
  );
  expect(seen.filter(({ text }) => text.includes(SHOP)).length).toBeGreaterThan(15);
  expect(seen.filter(({ text }) => text.includes(PERSON)).length).toBeGreaterThan(3);
});

test("no door lets another shop or another visitor see a byte, change a row or learn that something exists", async () => {
  const before = await everythingOf(theirs);
  const all = attackers.flatMap((attacker) =>
    [...DOORS.map((door) => asked(door, theirs)), ...attempts(theirs, attacker.own)].map((attempt) => ({
      attacker,
      attempt,
    })),
  );
  const [apt, odd] = [
    all.filter(({ attempt }) => attempt.isApt),
    all.filter(({ attempt }) => !attempt.isApt),
  ];
  // Every so many-th of the odd ones, so that a short run goes through every door with them too.
  const step = Math.max(1, odd.length / Math.max(1, MOST - apt.length));
  const chosen = [...apt, ...odd.filter((_one, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))];
  const found: string[] = [];
  const tried = chosen.length;
  const work = async () => {
    for (let next = chosen.shift(); next; next = chosen.shift()) {
      const { attacker, attempt } = next;
      const { status, text } = await made(attacker, attempt);
      const seen = attacker.secrets.find((secret) => text.includes(secret));
      if (seen || status >= 500)
        found.push(
          `${attacker.name}: ${attempt.door.method} ${attempt.door.path}, ${attempt.what}: ${status} ${seen ?? ""}`,
        );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(tried).toBeGreaterThanOrEqual(Math.min(MOST, all.length) - 1);
  expect(found).toEqual([]);
  expect(await everythingOf(theirs)).toEqual(before);
}, 900_000);

test("what is another's is answered exactly like what does not exist", async () => {
  const none = nobodys(theirs);
  // Versions count from 1 in each shop, so that everybody has those of their own.
  const doors = DOORS.filter(
    ({ path, query }) => (path.includes(":") || query) && !path.includes(":version"),
  );
  const told: string[] = [];
  for (const attacker of attackers)
    for (const door of doors) {
      const [real, nothing] = [
        await made(attacker, asked(door, theirs)),
        await made(attacker, asked(door, none)),
      ];
      if (without(real, theirs) !== without(nothing, none))
        told.push(`${attacker.name}: ${door.method} ${door.path}`);
    }
  expect(told).toEqual([]);
}, 120_000);

/** The answer with the ids that were asked for taken out. */
function without({ status, text }: Answered, ids: Ids): string {
  const plain = text
    .replaceAll(/"(?:date|etag|content-length|x-request-id)":"[^"]*"/g, "")
    .replaceAll(/nonce[-=]["']?[\w+/=-]+/g, "");
  const names = Object.values(ids).filter((id) => id.length >= SHORTEST_NAME);
  return names.reduce((rest, id) => rest.replaceAll(id, "…"), `${status} ${plain}`);
}
