import { randomUUID } from "node:crypto";
import { send } from "../../tests/support/request.ts";
import type { Agent, Shop, Stack, Visitor } from "../../tests/support/stack.ts";
import { inParallel } from "../in-parallel.ts";

/** As many of each kind as the workers of one process hold at once. */
export const HELD_EACH = 2;
/** Who stays alive, and where the agents' inboxes are open. */
export const SURVIVOR = 0;
const MADE_AT_ONCE = 4;

export type Team = { shop: Shop; agent: Agent };
/** A shop whose one agent is asked for as many as they may take, and one shop a process whose agent is away. */
export type Shops = { busy: Team; quiet: Team[] };
export type Waiter = { visitor: Visitor; conversationId: string };
export type Waiters = { asked: Waiter[]; told: Waiter[]; unasked: Waiter[] };

export async function openShops(stack: Stack, doomed: number): Promise<Shops> {
  const open = async (domain: string): Promise<Team> => {
    const shop = await stack.installShop({ domain });
    return { shop, agent: await shop.agent({ process: SURVIVOR }) };
  };
  const busy = await open("takeover-busy.myshopify.com");
  await busy.shop.configure({ team: [{ agentId: busy.agent.id, capacity: HELD_EACH * doomed }] });
  const quiet = await inParallel(MADE_AT_ONCE, doomed, (at) => open(`takeover-${at}.myshopify.com`));
  return { busy, quiet };
}

/** Everybody who waits in a round: so many are being asked of the agent, so many only wait, and one in each quiet shop. */
export async function bringWaiters({ busy, quiet }: Shops): Promise<Waiters> {
  await setAway(busy.agent, false);
  for (const { agent } of quiet) await setAway(agent, true);
  const wait = async ({ shop }: Team): Promise<Waiter> => {
    const visitor = await shop.visitor({ process: SURVIVOR });
    const { status, body } = await visitor.askForPerson();
    const conversationId = visitor.conversationId();
    if (status !== 201 || conversationId === undefined)
      throw new Error(`A request for a person was answered ${status}: ${body}`);
    return { visitor, conversationId };
  };
  const count = HELD_EACH * quiet.length;
  // One after the other: who comes first is asked first.
  const asked = await inParallel(1, count, () => wait(busy));
  const told = await inParallel(1, count, () => wait(busy));
  return { asked, told, unasked: await Promise.all(quiet.map(wait)) };
}

/** The next round begins with empty lines. */
export async function sendHome({ asked, told, unasked }: Waiters): Promise<void> {
  for (const { visitor, conversationId } of [...asked, ...told, ...unasked]) {
    const { status, body } = await visitor.request("POST", "/chat/leave", {
      clientId: randomUUID(),
      conversationId,
    });
    if (status !== 201) throw new Error(`Leaving the line was answered ${status}: ${body}`);
  }
}

/** An agent whose inbox is open at the survivor is ready again, and says so to another process. */
export async function comeBack(agent: Agent, appUrl: string): Promise<void> {
  const headers = { "x-forwarded-proto": "https", "authorization": `Bearer ${await agent.sessionToken()}` };
  const { status, body } = await send({
    method: "PUT",
    url: `${appUrl}/agent/presence`,
    headers,
    body: { away: false },
  });
  if (status !== 200) throw new Error(`Coming back was answered ${status}: ${body}`);
}

async function setAway(agent: Agent, away: boolean): Promise<void> {
  const { status, body } = await agent.request("PUT", "/agent/presence", { away });
  if (status !== 200) throw new Error(`Presence was answered ${status}: ${body}`);
}
