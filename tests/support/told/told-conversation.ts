import { random } from "../../../bench/random.ts";
import type { CustomerRecord, OrderRecord } from "../../../app/domain/records.ts";
import { sampleCustomer, sampleOrder } from "../../../app/domain/sample-records.ts";
import { TIERS } from "../../../app/domain/shop.ts";
import { FIRST_NAMES, GOODS, LAST_NAMES, MAIL_HOSTS, PHRASES, type Phrases } from "./phrases.ts";

export type Given = {
  readonly field: "order" | "email" | "phone" | "name" | "batch" | "product";
  readonly value: string;
};

/** A conversation as shoppers have them, with everything that its context block must know. */
export type Told = {
  readonly seed: number;
  readonly language: string;
  /** What the shopper writes, and what they give in it; a line of the bot stands between some of them. */
  readonly lines: readonly {
    readonly text: string;
    readonly gives: readonly Given[];
    readonly answered: boolean;
  }[];
  /** The signed-in customer; null: a stranger. */
  readonly customer: CustomerRecord | null;
  /** The order that is meant; null: nothing says which. */
  readonly meant: OrderRecord | null;
};

type Chance = {
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly is: (share: number) => boolean;
};

const DAY_MS = 86_400_000;
const FIELDS = ["order", "email", "phone", "name", "batch"] as const;

/** The same for the same seed. */
export function toldConversation(seed: number, now: Date): Told {
  const chance = chanceOf(seed);
  const languages = Object.keys(PHRASES);
  const language = chance.is(0.6) ? "en" : chance.pick(languages);
  const phrases = PHRASES[language];
  if (!phrases) throw new Error(`No phrases in ${language}`);
  const name = `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`;
  const orders = ordersOf(seed, chance, now);
  const customer = chance.is(0.7) ? customerOf(seed, { name, orders }, chance) : null;
  const target = chance.pick(orders);
  const values = {
    order: target.name,
    email: emailOf(name, chance),
    phone: phoneOf(chance),
    name,
    batch: `${chance.pick(["", "L", "NW", "B-"])}${10_000 + chance.below(89_999)}`,
  };
  const given: Given[] = FIELDS.filter(() => chance.is(0.55)).map((field) => ({
    field,
    value: values[field],
  }));
  const isByItem = customer !== null && !given.some(({ field }) => field === "order") && chance.is(0.6);
  const title = target.lines[0]?.title ?? "";
  if (isByItem) given.push({ field: "product", value: title });
  const isNumbered = given.some(({ field }) => field === "order");
  return {
    seed,
    language,
    lines: linesOf(given, phrases, chance),
    customer,
    meant: customer !== null && (isNumbered || isByItem) ? target : null,
  };
}

function chanceOf(seed: number): Chance {
  const next = random(seed * 7_919 + 1);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    is: (share) => next() < share,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("Nothing to pick from");
      return item;
    },
  };
}

/** One to four, each of other goods, so that an item names one of them. */
function ordersOf(seed: number, chance: Chance, now: Date): OrderRecord[] {
  const prefix = chance.pick(["#", "#", "#", "#NW-", "#S"]);
  const first = 1_000 + chance.below(90_000);
  const from = chance.below(GOODS.length);
  return Array.from({ length: 1 + chance.below(4) }, (_, at) => {
    const title = GOODS[(from + at * 7) % GOODS.length] ?? "";
    return sampleOrder({
      id: `${seed}${at}`,
      name: `${prefix}${first + at * 13}`,
      customerId: String(seed),
      placedAt: new Date(now.getTime() - (2 + at * 9) * DAY_MS),
      lines: [
        { title, variant: null, quantity: 1 + chance.below(3), price: { amount: "29.90", currency: "EUR" } },
      ],
    });
  });
}

function customerOf(
  seed: number,
  { name, orders }: { name: string; orders: readonly OrderRecord[] },
  chance: Chance,
): CustomerRecord {
  const tier = chance.pick(TIERS.filter((it) => it !== "unknown"));
  return sampleCustomer({ id: String(seed), name, tier, ordersCount: orders.length, orders });
}

function emailOf(name: string, chance: Chance): string {
  const [first = "a", last = "b"] = name
    .normalize("NFKD")
    .replace(/[^A-Za-z ]/g, "")
    .toLowerCase()
    .split(" ");
  const local = chance.pick([
    `${first}.${last}`,
    `${first}${chance.below(99)}`,
    `${first[0]}_${last}`,
    `${last}+shop`,
  ]);
  return `${local}@${chance.pick(MAIL_HOSTS)}`;
}

function phoneOf(chance: Chance): string {
  const digits = (count: number) => Array.from({ length: count }, () => 1 + chance.below(9)).join("");
  return chance.pick([
    `+49 170 ${digits(7)}`,
    `+1 (${digits(3)}) ${digits(3)}-${digits(4)}`,
    `06 ${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`,
    `9${digits(9)}`,
    `+44${digits(10)}`,
    `${digits(3)}-${digits(3)}-${digits(4)}`,
  ]);
}

/** Each in a line of its own or two in one, among lines that give nothing. */
function linesOf(given: readonly Given[], phrases: Phrases, chance: Chance): Told["lines"] {
  const lines: Told["lines"][number][] = [];
  const rest = () => ({ text: chance.pick(phrases.rest), gives: [], answered: chance.is(0.4) });
  const open = given.toSorted(() => (chance.is(0.5) ? 1 : -1));
  while (open.length > 0) {
    if (chance.is(0.4)) lines.push(rest());
    const gives = open.splice(0, chance.is(0.3) ? 2 : 1);
    const texts = gives.map((it) => worded(it, chance.pick(phrases[it.field]), chance));
    lines.push({ text: texts.join(chance.pick([". ", ", ", "\n"])), gives, answered: chance.is(0.4) });
  }
  return [rest(), ...lines, ...(chance.is(0.5) ? [rest()] : [])];
}

function worded({ field, value }: Given, phrase: string, chance: Chance): string {
  if (field !== "order") {
    const typed = field === "product" ? asTyped(value, chance) : value;
    return phrase.replace("{s}", typed.endsWith("s") ? typed : `${typed}s`).replace("{}", typed);
  }
  const bare = value.replace(/^#/, "");
  return phrase.replace("{#}", `#${bare}`).replace("{}", chance.is(0.5) ? bare : `#${bare}`);
}

/** The whole title, or only its last word, in small letters as often as not. */
function asTyped(title: string, chance: Chance): string {
  const typed = chance.is(0.6) ? title : (title.split(" ").at(-1) ?? title);
  return chance.is(0.5) ? typed.toLowerCase() : typed;
}
