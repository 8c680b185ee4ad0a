import { startStack, type Agent, type Shop, type StackWithSandbox } from "../../tests/support/stack.ts";
import { CONDITIONS } from "../conditions.ts";
import { inParallel } from "../in-parallel.ts";
import { type Measured, none } from "../measured.ts";
import { withOwner } from "../owner-sql.ts";
import type { Sizes } from "../sizes.ts";

const PROCESSES = 2;
const MADE_AT_ONCE = 8;

type Named = { name: string; agent: Agent };
type Round = { winners: number; losers: number; toldByName: number };

/** All agents press "Take" on the same conversation at once, half of them at either process, round after round. */
export async function measureClaims({ agents, rounds }: Sizes["claims"]): Promise<Measured> {
  const stack = await startStack({ processes: PROCESSES, env: CONDITIONS });
  try {
    const shop = await stack.installShop({ domain: "claims.myshopify.com" });
    const team = await inParallel(MADE_AT_ONCE, agents, async (at): Promise<Named> => {
      const name = `Agent ${at + 1}`;
      return { name, agent: await shop.agent({ name, process: at % PROCESSES }) };
    });
    const played: Round[] = [];
    for (let round = 0; round < rounds; round += 1) played.push(await race(shop, team));
    const inLog = await countedInLog(stack);
    const losers = played.reduce((sum, it) => sum + it.losers, 0);
    const unfair = played.filter(({ winners }) => winners !== 1).length;
    const untold = losers - played.reduce((sum, it) => sum + it.toldByName, 0);
    const doubled = Math.abs(inLog.claims - rounds) + Math.abs(inLog.conversations - rounds);
    return {
      rows: [
        none(
          `${agents} agents claim one chat at once: rounds without exactly one winner`,
          unfair,
          `${rounds}`,
        ),
        none("… claims in the log beside the one", doubled, `${rounds}`),
        none("… losers who were not told by name who was faster", untold, `${losers}`),
      ],
      faults: unfair + untold + doubled,
      details: [],
    };
  } finally {
    await stack.stop();
  }
}

async function race(shop: Shop, team: readonly Named[]): Promise<Round> {
  const visitor = await shop.visitor();
  const asked = await visitor.askForPerson();
  const id = visitor.conversationId();
  if (asked.status !== 201 || id === undefined)
    throw new Error(`A request for a person was answered ${asked.status}: ${asked.body}`);
  const answers = await Promise.all(
    team.map(async ({ name, agent }) => ({ name, agent, answer: await agent.claim(id) })),
  );
  const won = answers.filter(({ answer }) => answer.status === 200);
  const lost = answers.filter(({ answer }) => answer.status !== 200);
  const toldByName = lost.filter(({ answer }) => isTold(answer, won[0]?.name)).length;
  // Nobody is kept from the next race by what they hold.
  for (const { agent } of won) await agent.resolve(id, "solved");
  return { winners: won.length, losers: lost.length, toldByName };
}

function isTold({ status, body }: { status: number; body: string }, winner: string | undefined): boolean {
  const { code, by } = JSON.parse(body) as { code?: string; by?: string };
  return status === 409 && code === "already-claimed" && by === winner;
}

async function countedInLog({ ownerDatabaseUrl }: StackWithSandbox) {
  const [counted] = await withOwner(ownerDatabaseUrl, (ask) =>
    ask<{ claims: number; conversations: number }>(
      `select count(*)::int as claims, count(distinct conversation_id)::int as conversations
       from events where type = 'conversation.claimed'`,
    ),
  );
  return counted ?? { claims: 0, conversations: 0 };
}
