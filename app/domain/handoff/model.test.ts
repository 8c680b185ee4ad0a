import fc from "fast-check";
import { expect, test } from "vitest";
import { ACTS, type ActName } from "../../../tests/support/handoff-model/acts.ts";
import { checkEveryLine } from "../../../tests/support/handoff-model/any-line.ts";
import { check } from "../../../tests/support/handoff-model/checks.ts";
import { newWorld } from "../../../tests/support/handoff-model/world.ts";

/** More of them on demand: `BATON_MODEL_RUNS=100000`. */
const RUNS = Number(process.env["BATON_MODEL_RUNS"] ?? 10_000);
const SEED = 20_261_122;

const NAMES = Object.keys(ACTS) as ActName[];
/** What ends a chat comes less often than what goes on with it. */
const SELDOM: ReadonlySet<ActName> = new Set<ActName>([
  "leave the queue",
  "choose e-mail",
  "hand back",
  "resolve",
]);
const OFTEN = NAMES.filter((name) => !SELDOM.has(name));
const act = fc.tuple(fc.constantFrom(...NAMES, ...OFTEN, ...OFTEN, "let time pass"), fc.nat({ max: 99_999 }));
const course = fc.record({
  /** Before the office opens, while it is open, and just before it closes. */
  begins: fc.constantFrom("2026-03-02T08:30:00Z", "2026-03-02T12:00:00Z", "2026-03-06T16:57:00Z"),
  acts: fc.array(act, { minLength: 1, maxLength: 80, size: "max" }),
});

function live({ begins, acts }: typeof course extends fc.Arbitrary<infer Course> ? Course : never): void {
  const world = newWorld(new Date(begins));
  for (const [name, number] of acts) {
    const chat = world.chats[number % world.chats.length];
    if (!chat) continue;
    const { holder } = chat.it;
    // Mostly it is the holder who does something, now and then somebody who may not.
    const isTheirs = holder.by === "agent" && number % 5 !== 0;
    const named = Math.floor(number / 3) % world.team.length;
    const who = isTheirs ? world.team.find(({ id }) => id === holder.agentId) : world.team[named];
    if (who) ACTS[name]({ world, chat, who, some: Math.floor(number / 12) });
    check(world);
  }
  checkEveryLine(world);
}

test("whatever happens to a chat, in any order and however late, one holds it and nobody forgets it", () => {
  fc.assert(fc.property(course, live), { seed: SEED, numRuns: RUNS });
  expect(NAMES.length).toBeGreaterThan(20);
}, 600_000);
