import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entitiesOf, type EntityKind } from "#app/domain/understanding/entities.ts";
import { namesBy, unpackNames } from "#app/domain/understanding/entities/names.ts";
import { hasData, readLines } from "../lib/read-data.ts";
import type { Row } from "../lib/row.ts";
import { fromMultidogo, fromRestaurants, type Named, withoutTitles } from "./name-data.ts";
import { knownNames, nameExamples } from "./name-examples.ts";
import { NAME_RECIPE, trainNames } from "./train-names.ts";

type Span = { readonly start: number; readonly end: number };
type Compared = { readonly gold: readonly Span[]; readonly found: readonly Span[] };
type Marked = Span & { readonly kind: EntityKind };

const WRITTEN = join(import.meta.dirname, "../written/entities.jsonl");
const FORMAT = { prefix: "BT-", suffix: "-US" } as const;

/** F1 of exact spans. Names are learned without the set that they are measured on. */
export function evaluateEntities(): Row[] {
  return [...onWritten(), ...(hasData() ? [onOrders(), ...onNames()] : [])];
}

function onWritten(): Row[] {
  const lines = readFileSync(WRITTEN, "utf8").trim().split("\n");
  const texts = lines.map((line) => JSON.parse(line) as { text: string; entities: readonly Marked[] });
  return (["order", "email", "phone", "amount", "tracking", "name"] as const).map((kind) => {
    const compared = texts.map(({ text, entities }) => ({
      gold: entities.filter((entity) => entity.kind === kind),
      found: entitiesOf(text, { orderFormat: FORMAT }).filter((entity) => entity.kind === kind),
    }));
    return row(kind, compared, `${texts.length} messages written by us`);
  });
}

type Support = { readonly text: string; readonly entity?: Span & { readonly type: string } };

function onOrders(): Row {
  const texts = ["train", "valid"].flatMap((part) => readLines<Support>(`bitext/${part}.jsonl`));
  const compared = texts.map(({ text, entity }) => ({
    gold: entity?.type === "order_id" ? [entity] : [],
    found: entitiesOf(text).filter(({ kind }) => kind === "order"),
  }));
  return row("order", compared, `bitext, ${texts.length} messages, rules`);
}

function onNames(): Row[] {
  return (["restaurants", "multidogo"] as const).map((set) => {
    const examples = nameExamples(set).map(withoutTitles);
    const model = unpackNames(trainNames(examples, knownNames(examples), NAME_RECIPE));
    const texts: readonly Named[] = set === "restaurants" ? fromRestaurants() : fromMultidogo("dev");
    const compared = texts.map(({ text, spans, isAsked }) => ({
      gold: spans.map(([start, end]) => ({ start, end })),
      found: namesBy(model, text, isAsked ? "name" : "unknown"),
    }));
    return row("name", compared, `${set}, ${texts.length} messages, learned without that set`);
  });
}

function row(kind: EntityKind, compared: readonly Compared[], on: string): Row {
  let hits = 0;
  let all = 0;
  for (const { gold, found } of compared) {
    hits += found.filter(({ start, end }) => gold.some((it) => it.start === start && it.end === end)).length;
    all += gold.length + found.length;
  }
  return {
    decision: "entities",
    metric: `${kind}, F1`,
    figure: (200 * hits) / Math.max(1, all),
    baseline: "",
    on,
  };
}

if (process.argv[1] === import.meta.filename) console.table(evaluateEntities());
