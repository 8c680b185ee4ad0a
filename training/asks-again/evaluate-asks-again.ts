import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asksAgain } from "#app/domain/understanding/asks-again/asks-again.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import { f1, type Judged } from "../lib/metrics.ts";
import { hasData, readLines } from "../lib/read-data.ts";
import type { Row } from "../lib/row.ts";

type Example = {
  readonly history: readonly { readonly role: string; readonly text: string }[];
  readonly agent: string;
  readonly label: 0 | 1;
  readonly field: string | null;
};

/** One label of ours: the line of a conversation, read by us; the text stays in the data. */
type Label = {
  readonly conversation: string;
  readonly turn: number;
  readonly part: "dev" | "unseen";
  readonly label: 0 | 1;
};

type Conversation = {
  readonly id: string;
  readonly turns: readonly { readonly role: string; readonly content: string }[];
};

const LABELS = join(import.meta.dirname, "../written/asks-again.jsonl");

/** F1 of "asks for what was given before": lines read by a person, and lines put where the field was given. */
export function evaluateAsksAgain(): Row[] {
  if (!hasData()) return [];
  const natural = judge("natural", (fields) => fields.length > 0);
  const spliced = judge("splice", (fields, { field }) => fields.some((asked) => asked === field));
  const ours = { dev: judgeOurs("dev"), unseen: judgeOurs("unseen") };
  const row = (metric: string, judged: readonly Judged<boolean>[], baseline: string): Row => ({
    decision: "asks again",
    metric,
    figure: f1(judged, true),
    baseline,
    on: `${judged.length} lines, ${judged.filter(({ gold }) => gold).length} of them repeats, rules without training`,
  });
  return [
    row("F1, natural", natural, "pattern 30"),
    row("F1, constructed", spliced, "pattern 76"),
    row("F1, natural, ours, tuned on", ours.dev, "rules before 19"),
    row(
      "F1, natural, ours, unseen until its errors were read",
      ours.unseen,
      "rules before 29, at first sight 50",
    ),
  ];
}

function judge(
  file: string,
  isAgain: (fields: readonly string[], example: Example) => boolean,
): Judged<boolean>[] {
  return readLines<Example>(`repeat_info/${file}.jsonl`).map((example) => {
    const turns = example.history.map(({ role, text }) => turnOf(role, text));
    const fields = asksAgain([...turns, { role: "agent", text: example.agent }]);
    return { gold: example.label === 1, said: isAgain(fields, example) };
  });
}

function judgeOurs(part: Label["part"]): Judged<boolean>[] {
  const conversations = new Map(
    readLines<Conversation>("cucom_ecommerce/convs.jsonl.gz").map(({ id, turns }) => [id, turns]),
  );
  const labels = readFileSync(LABELS, "utf8").trim().split("\n");
  return labels
    .map((line) => JSON.parse(line) as Label)
    .filter((label) => label.part === part)
    .map(({ conversation, turn, label }) => {
      const turns = conversations.get(conversation)?.slice(0, turn + 1) ?? [];
      const said = asksAgain(turns.map(({ role, content }) => turnOf(role, content))).length > 0;
      return { gold: label === 1, said };
    });
}

function turnOf(role: string, text: string): Turn {
  return { role: /^(?:customer|user)$/i.test(role) ? "customer" : "agent", text };
}

if (process.argv[1] === import.meta.filename) console.table(evaluateAsksAgain());
