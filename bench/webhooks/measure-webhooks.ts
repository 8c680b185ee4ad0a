import type { SandboxShop } from "../../sandbox/sandbox.ts";
import { startStack, type StackWithSandbox } from "../../tests/support/stack.ts";
import { CONDITIONS } from "../conditions.ts";
import { type Measured, none } from "../measured.ts";
import { random } from "../random.ts";
import type { Sizes } from "../sizes.ts";
import { percentile } from "../statistics.ts";
import { untilWorked } from "./effects.ts";
import { sendPaced } from "./send-paced.ts";

const GOAL = { better: "less", must: 500, aim: 200 } as const;
const ID = "X-Shopify-Webhook-Id";
const TOPICS = ["orders/create", "orders/updated", "orders/fulfilled", "customers/update"] as const;
/** One in so many is about somebody who chats, so that Shopify is asked; the others come and go, as in life. */
const KNOWN_EVERY = 500;
const CHATTING = "7001";
const ORDER = { id: 9001, name: "#4521", customerId: CHATTING, totalPrice: 49 };

/** Shopify's deliveries: how long each waits for its answer, and whether each has its effect, once. */
export async function measureWebhooks(size: Sizes["webhooks"]): Promise<Measured> {
  const stack = await startStack({ env: CONDITIONS });
  try {
    const shop = await openShop(stack);
    const storm = await weather(stack, shop, size);
    const repeated = await repeat(stack, shop, size);
    const missed = storm.p99 > GOAL.must ? 1 : 0;
    return {
      rows: [...storm.rows, ...repeated.rows],
      faults: missed + storm.faults + repeated.faults,
      details: [
        `Deliveries: the last of the storm had its effect ${storm.seconds.toFixed(1)} s after it was sent, ` +
          `the last of the repeated ones ${repeated.seconds.toFixed(1)} s after.`,
      ],
    };
  } finally {
    await stack.stop();
  }
}

async function openShop(stack: StackWithSandbox): Promise<SandboxShop> {
  const shop = await stack.installShop({ domain: "webhooks.myshopify.com" });
  await shop.seed({ customers: [{ id: CHATTING, firstName: "Vera" }], orders: [ORDER] });
  await (await shop.visitor({ customerId: CHATTING })).post("Hello");
  const found = stack.sandbox.shops().find(({ domain }) => domain === shop.domain);
  if (!found) throw new Error("The sandbox does not know its shop.");
  return found;
}

async function weather(stack: StackWithSandbox, shop: SandboxShop, size: Sizes["webhooks"]) {
  const { perSecond, seconds } = size;
  const total = perSecond * seconds;
  const answers = await sendPaced({ perSecond, total }, (at) => {
    const topic = TOPICS[at % TOPICS.length] ?? "orders/updated";
    return shop.deliver(topic, bodyOf(topic, at), { [ID]: `storm-${at}` });
  });
  const times = answers.map(({ ms }) => ms);
  const refused = answers.filter(({ status }) => status !== 200).length;
  const worked = await untilWorked(stack.ownerDatabaseUrl, "storm-");
  const without = total - worked.done;
  const [middle, p99, longest] = [0.5, 0.99, 1].map((share) => percentile(times, share)) as [
    number,
    number,
    number,
  ];
  return {
    p99,
    seconds: worked.seconds,
    faults: refused + without,
    rows: [
      {
        measure: `a webhook is answered, ${perSecond} a second for ${seconds} s: p99`,
        value: p99,
        figure: `${p99.toFixed(0)} ms, p50 ${middle.toFixed(1)} ms, longest ${longest.toFixed(0)} ms`,
        goal: GOAL,
        unit: " ms",
      },
      none("… refused or not answered", refused, `${total}`),
      none("… without its effect in the end", without, `${total}`),
    ],
  };
}

function bodyOf(topic: string, at: number): object {
  const isKnown = at % KNOWN_EVERY === 0;
  const updated_at = new Date(0).toISOString();
  if (topic === "customers/update") return { id: isKnown ? Number(CHATTING) : 1_000_000 + at, updated_at };
  const customer = { id: isKnown ? Number(CHATTING) : 1_000_000 + at };
  return { id: isKnown ? ORDER.id : 2_000_000 + at, updated_at, customer };
}

/** A few deliveries, each a hundred times over and all mixed up: each has its effect once. */
async function repeat(stack: StackWithSandbox, shop: SandboxShop, size: Sizes["webhooks"]) {
  const { duplicates, ids, perSecond } = size;
  const chance = random();
  const order = Array.from({ length: duplicates }, (_, at) => ({ at: at % ids, by: chance() }));
  order.sort((one, other) => one.by - other.by);
  const answers = await sendPaced({ perSecond, total: duplicates }, (at) => {
    const which = order[at]?.at ?? 0;
    return shop.deliver("orders/updated", bodyOf("orders/updated", which + 1), { [ID]: `again-${which}` });
  });
  const refused = answers.filter(({ status }) => status !== 200).length;
  const { stored, done, tries, seconds } = await untilWorked(stack.ownerDatabaseUrl, "again-");
  const beside = Math.abs(stored - ids) + Math.abs(done - ids) + Math.abs(tries - ids);
  return {
    seconds,
    faults: refused + beside,
    rows: [
      none(`${ids} deliveries sent ${duplicates} times: effects beside the one of each`, beside, `${ids}`),
      none("… refused or not answered", refused, `${duplicates}`),
    ],
  };
}
