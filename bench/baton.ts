import {
  startStack,
  type Agent,
  type Shop,
  type StackWithSandbox,
  type Visitor,
} from "../tests/support/stack.ts";
import { CONDITIONS, LIMITS } from "./conditions.ts";
import { inParallel } from "./in-parallel.ts";
import type { Listener, Sender } from "./load/calls.ts";
import { QUESTIONS, RECORDS } from "./workload.ts";

const MADE_AT_ONCE = 16;
const FORWARDED = { "x-forwarded-proto": "https" };

/** A shopper who has asked one question and been answered. */
export type Shopper = { visitor: Visitor; conversationId: string; sender: Sender; stream: Listener };

export type Baton = {
  stack: StackWithSandbox;
  shop: Shop;
  agent: Agent;
  origin: string;
  /** New visitors, each with a conversation of their own. */
  shoppers(count: number): Promise<Shopper[]>;
  /** What a member of staff opens to read these conversations. */
  agentStreams(shoppers: readonly Shopper[]): Promise<Listener[]>;
  stop(): Promise<void>;
};

/** A whole Baton with one shop and one member of staff, driven from outside. */
export async function startBaton(env: Record<string, string> = {}): Promise<Baton> {
  const stack = await startStack({ env: { ...LIMITS, ...CONDITIONS, ...env } });
  try {
    const shop = await openShop(stack, "bench.myshopify.com");
    const agent = await shop.agent({ name: "Dana Reyes" });
    const [origin] = stack.appUrls;
    if (origin === undefined) throw new Error("No server process runs.");
    const makeShopper = async (at: number): Promise<Shopper> => {
      const visitor = await shop.visitor();
      const answer = await visitor.post(QUESTIONS[at % QUESTIONS.length] ?? "");
      const conversationId = visitor.conversationId();
      if (answer.status !== 201 || conversationId === undefined)
        throw new Error(`A first message was answered ${answer.status}: ${answer.body}`);
      const headers = headersOf(shop, visitor);
      return {
        visitor,
        conversationId,
        sender: { path: "/chat/messages", headers, fields: { conversationId } },
        stream: { path: `/chat/stream?conversation=${conversationId}&after=0`, headers },
      };
    };
    await requireAnswer(agent, await makeShopper(0));
    return {
      stack,
      shop,
      agent,
      origin,
      shoppers: (count) => inParallel(MADE_AT_ONCE, count, makeShopper),
      async agentStreams(shoppers) {
        const headers = { ...FORWARDED, authorization: `Bearer ${await agent.sessionToken()}` };
        return shoppers.map(({ conversationId }) => ({
          path: `/agent/conversations/${conversationId}/stream?after=0`,
          headers,
        }));
      },
      stop: () => stack.stop(),
    };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

/** A shop whose pages the bot knows from the start. */
export async function openShop(stack: StackWithSandbox, domain: string): Promise<Shop> {
  await stack.sandbox.installShop({ domain, records: RECORDS });
  return stack.installShop({ domain });
}

/** What a shopper's browser sends with every request. */
export function headersOf(shop: Shop, visitor: Visitor): Record<string, string> {
  return { ...FORWARDED, origin: `https://${shop.domain}`, authorization: `Bearer ${visitor.token}` };
}

/** A bot with nothing to say would make every figure look better than it is. */
async function requireAnswer(agent: Agent, { conversationId }: Shopper): Promise<void> {
  const { stream } = await agent.open(conversationId);
  const line = await stream.until(({ author }) => author === "bot");
  stream.close();
  if (line["kind"] !== "answer") throw new Error(`The bot did not answer a routine question: ${line.text}`);
}
