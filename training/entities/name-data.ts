import { readLines } from "../lib/read-data.ts";

/** A text with the spans of the names in it; `isAsked`: the line before asked for a name. */
export type Named = {
  readonly set: string;
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
  readonly isAsked: boolean;
};

const TRADES = ["airline", "fastfood", "finance", "insurance", "media", "software"] as const;
type Slotted = { readonly text: string; readonly slots: string };

export function fromMultidogo(part: "train" | "dev"): Named[] {
  return TRADES.flatMap((trade) =>
    readLines<Slotted>(`multidogo/${trade}_${part}.jsonl${part === "train" ? ".gz" : ""}`).flatMap(
      ({ text, slots }) => {
        const tokens = text.split(" ");
        const labels = slots.split(" ");
        if (tokens.length !== labels.length) return [];
        const spans: [number, number][] = [];
        let at = 0;
        for (const [index, token] of tokens.entries()) {
          const isName = /^(?:user)?name$/.test(labels[index] ?? "");
          const last = spans.at(-1);
          if (isName && last && last[1] === at - 1) last[1] = at + token.length;
          else if (isName) spans.push([at, at + token.length]);
          at += token.length + 1;
        }
        return [{ set: "multidogo", text, spans, isAsked: false }];
      },
    ),
  );
}

type Booking = {
  readonly text: string;
  readonly req: readonly string[];
  readonly slots: Readonly<Record<string, string>>;
};

/** First and last name side by side are one name. */
export function fromRestaurants(): Named[] {
  return readLines<Booking>("restaurant8k/train_0.jsonl").map(({ text, req, slots }) => {
    const parts = ["first_name", "last_name"].flatMap((slot): [number, number][] => {
      const value = slots[slot];
      const at = value === undefined ? -1 : text.indexOf(value);
      return value === undefined || at < 0 ? [] : [[at, at + value.length]];
    });
    const spans = joined(parts, text);
    return { set: "restaurants", text, spans, isAsked: req.some((slot) => slot.endsWith("name")) };
  });
}

function joined(parts: readonly [number, number][], text: string): [number, number][] {
  const spans: [number, number][] = [];
  for (const part of parts.toSorted((a, b) => a[0] - b[0])) {
    const last = spans.at(-1);
    if (last && /^\s+$/.test(text.slice(last[1], part[0]))) last[1] = part[1];
    else spans.push([...part]);
  }
  return spans;
}

type Support = {
  readonly text: string;
  readonly entity?: { readonly type: string; readonly start: number; readonly end: number };
};

export function fromBitext(part: "train" | "valid"): Named[] {
  return readLines<Support>(`bitext/${part}.jsonl`).map(({ text, entity }) => ({
    set: "bitext",
    text,
    spans: entity?.type === "person_name" ? [[entity.start, entity.end]] : [],
    isAsked: false,
  }));
}

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+/i;

/** The titles before names are no part of what the model learns; "Mr. Jones" is put together afterwards. */
export function withoutTitles(named: Named): Named {
  const spans = named.spans.map(([start, end]): readonly [number, number] => [
    start + (TITLE.exec(named.text.slice(start, end))?.[0].length ?? 0),
    end,
  ]);
  return { ...named, spans };
}

/** Messages of people who do not say who they are. */
export function withoutNames(): Named[] {
  const files: readonly (readonly [file: string, field: string])[] = [
    ["banking77/train.jsonl", "text"],
    ["clinc150/train.jsonl", "text"],
    ["hint3/curekart_train.jsonl", "text"],
    ["hint3/sofmattress_train.jsonl", "text"],
    ["natcs_intents/development.jsonl", "utterance"],
    ["vader_groundtruth/amazonReviewSnippets.jsonl", "text"],
  ];
  return files.flatMap(([file, field]) =>
    readLines<Readonly<Record<string, unknown>>>(file).flatMap((record) => {
      const text = record[field];
      const hasName = typeof text !== "string" || /\bname\b|\bi am [A-Z]|\bthis is [A-Z]/.test(text);
      return hasName ? [] : [{ set: "others", text, spans: [], isAsked: false }];
    }),
  );
}
