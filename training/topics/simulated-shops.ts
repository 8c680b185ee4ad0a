import { plain } from "#app/domain/understanding/normalise.ts";
import type { TopicExample } from "#app/domain/understanding/topics/topic-examples.ts";
import { shuffled } from "../lib/random.ts";
import { readLines } from "../lib/read-data.ts";
import { natcs } from "./sources.ts";

/** A shop's phrases, messages about its topics and messages about anything else, by where these come from. */
export type ShopTrial = {
  readonly group: string;
  readonly phrases: readonly TopicExample[];
  readonly inside: readonly TopicExample[];
  readonly outside: Readonly<Record<string, readonly string[]>>;
};

type Pool = {
  readonly name: string;
  readonly train: readonly TopicExample[];
  readonly test: readonly TopicExample[];
};
type Plan = { readonly topics: number; readonly phrases: number };

const INSIDE = 150;
const NEAR = 120;
const FAR = 50;

/** Sets of labelled requests that stand in for a shop when some of their labels are taken for its topics. */
export function pools(): Pool[] {
  const clinc = readLines<TopicExample>("clinc150/train.jsonl");
  const banking = readLines<TopicExample>("banking77/train.jsonl");
  const requests = natcs();
  return [
    { name: "clinc150", train: clinc, test: readLines<TopicExample>("clinc150/val.jsonl") },
    { name: "banking77", train: banking, test: banking },
    {
      name: "bitext",
      train: readLines<TopicExample>("bitext/train.jsonl"),
      test: readLines<TopicExample>("bitext/valid.jsonl"),
    },
    { name: "natcs", train: requests, test: requests },
  ];
}

/** Shops of 2 to 60 topics with a handful of phrases each; the other labels of the set are what they do not cover. */
export function simulatedShops(pool: Pool, random: () => number): ShopTrial[] {
  const all = [...new Set(pool.train.map(({ intent }) => intent))];
  const plans = [2, 6, 14, 30, 60].flatMap((topics) => [3, 8, 20].map((phrases) => ({ topics, phrases })));
  return plans.filter(({ topics }) => topics <= 0.8 * all.length).map((plan) => simulate(pool, plan, random));
}

function simulate({ name, train, test }: Pool, { topics, phrases }: Plan, random: () => number): ShopTrial {
  const order = shuffled([...new Set(train.map(({ intent }) => intent))], random);
  const chosen = new Set(order.slice(0, topics));
  const taught = [...chosen].flatMap((intent) => {
    const count = Math.max(1, Math.round(phrases * (0.3 + 1.4 * random())));
    return some(
      train.filter((it) => it.intent === intent),
      count,
      random,
    );
  });
  const known = new Set(taught.map(({ text }) => text));
  const inside = test.filter(({ text, intent }) => chosen.has(intent) && !known.has(text));
  const near = test.filter(({ intent }) => !chosen.has(intent));
  return {
    group: name,
    phrases: taught,
    inside: some(inside, INSIDE, random),
    outside: { near: some(near, NEAR, random).map(({ text }) => text), ...chatter(name, random) },
  };
}

/** Messages that belong to no topic of any shop: chat of other trades, and anything under the sun. */
export function chatter(but: string, random: () => number): Record<string, string[]> {
  const some50 = (texts: readonly string[]) => some(texts, FAR, random);
  const outside = {
    greetings: some50(said(/^(?:openinggreeting|closinggreeting|thankyou|confirmation|rejection)$/)),
    details: some50(said(/^contentonly$/)),
    unclear: some50(said(/^outofdomain$/)),
    shopping: some50(conversationTurns()),
    anything: some50(
      ["oos_train", "oos_val"]
        .flatMap((file) => readLines<{ text: string }>(`clinc150/${file}.jsonl`))
        .map(textOf),
    ),
    talk: some50(readLines<{ text: string }>("goemotions/dev.jsonl").map(textOf)),
  };
  const { greetings, ...rest } = outside;
  // One shop of ours teaches greetings as a topic.
  return but === "powerplay11" ? rest : { greetings, ...rest };
}

function said(intents: RegExp): string[] {
  const trades = ["airline", "fastfood", "finance", "insurance", "media", "software"];
  const lines = trades.flatMap((trade) => readLines<TopicExample>(`multidogo/${trade}_dev.jsonl`));
  const texts = lines.filter(({ intent }) => intents.test(intent)).map(textOf);
  return [...new Map(texts.map((text) => [plain(text), text])).values()].filter((text) => plain(text) !== "");
}

/** What customers of shops say after their first line: details, reactions, pressure. */
function conversationTurns(): string[] {
  type Conversation = { readonly turns: readonly { readonly role: string; readonly content: string }[] };
  return readLines<Conversation>("cucom_ecommerce/convs.jsonl.gz").flatMap(({ turns }) =>
    turns
      .filter(({ role }) => role === "user")
      .slice(1)
      .map(({ content }) => content),
  );
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}

export function some<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  return shuffled(items, random).slice(0, count);
}
