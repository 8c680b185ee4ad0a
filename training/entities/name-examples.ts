import { readLines } from "../lib/read-data.ts";
import { seeded, shuffled } from "../lib/random.ts";
import { GIVEN, SURNAMES } from "./common-names.ts";
import { fromBitext, fromMultidogo, fromRestaurants, type Named, withoutNames } from "./name-data.ts";
import { writtenNames } from "./written-names.ts";

const SEED = 11;
const COPIES = 20;
const MOST_WITHOUT = { multidogo: 20_000, others: 12_000, shops: 6_000, support: 2_000 } as const;

/** What names are learned from: all sets, or all but one, so that the one can be the test. */
export function nameExamples(without?: "multidogo" | "restaurants"): Named[] {
  const random = seeded(SEED);
  const others = [
    ...shuffled(withoutNames(), random).slice(0, MOST_WITHOUT.others),
    ...shuffled(shopMessages(), random).slice(0, MOST_WITHOUT.shops),
  ];
  const support = fromBitext("train");
  const dogo = without === "multidogo" ? [] : withFew(fromMultidogo("train"), MOST_WITHOUT.multidogo, random);
  const restaurants = without === "restaurants" ? [] : fromRestaurants();
  return [
    ...dogo,
    ...dogo.map((named) => asPrinted(named, random)),
    ...restaurants,
    ...shuffled(restaurants, random)
      .slice(0, restaurants.length / 2)
      .map(small),
    ...others,
    ...shuffled(others, random)
      .slice(0, others.length / 3)
      .map(small),
    ...withFew(support, MOST_WITHOUT.support, random),
    ...writtenNames(COPIES, SEED),
  ];
}

/** Our own lists, and words that the sets call a name again and again and hardly ever anything else. */
export function knownNames(examples: readonly Named[]): ReadonlySet<string> {
  const uses = new Map<string, { names: number; others: number }>();
  for (const { set, text, spans } of examples) {
    if (set === "written") continue;
    for (const found of text.toLowerCase().matchAll(/[a-z]{3,}/g)) {
      const use = uses.get(found[0]) ?? { names: 0, others: 0 };
      uses.set(found[0], use);
      if (spans.some(([start, end]) => found.index >= start && found.index < end)) use.names += 1;
      else use.others += 1;
    }
  }
  const learned = [...uses]
    .filter(([, { names, others }]) => names >= 4 && names > others * 3)
    .map(([word]) => word);
  return new Set([...GIVEN, ...SURNAMES, ...learned]);
}

function withFew(all: readonly Named[], most: number, random: () => number): Named[] {
  const without = shuffled(
    all.filter(({ spans }) => spans.length === 0),
    random,
  ).slice(0, most);
  return [...all.filter(({ spans }) => spans.length > 0), ...without];
}

function small(named: Named): Named {
  return { ...named, text: named.text.toLowerCase() };
}

/** Small letters without stops, as the set has them, put back into the way people are supposed to write. */
function asPrinted(named: Named, random: () => number): Named {
  let { text } = named;
  const raise = (at: number) =>
    (text = text.slice(0, at) + text.slice(at, at + 1).toUpperCase() + text.slice(at + 1));
  for (const [start, end] of named.spans)
    for (const word of text.slice(start, end).matchAll(/[a-z]+/g)) raise(start + word.index);
  if (random() < 0.8) raise(0);
  text = text.replace(/(^| )i(?= |$)/g, "$1I");
  if (random() < 0.4 && text.split(" ").length > 2) text += ".";
  return { ...named, text };
}

type Conversation = { readonly turns: readonly { readonly role: string; readonly content: string }[] };

/** What shoppers write who do not say who they are: no word for it, and none of the names that are known. */
function shopMessages(): Named[] {
  const given = new Set(GIVEN.filter((name) => name.length > 3));
  return readLines<Conversation>("cucom_ecommerce/convs.jsonl.gz")
    .flatMap(({ turns }) => turns.filter(({ role }) => role === "user").map(({ content }) => content))
    .filter((text) => text.length < 300 && !/\bname\b|\bmy\s+\w+\s+is|\bi'?m [A-Z]/i.test(text))
    .filter((text) => !(text.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => given.has(word)))
    .map((text) => ({ set: "shops", text, spans: [], isAsked: false }));
}
