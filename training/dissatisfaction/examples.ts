import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Turn } from "#app/domain/understanding/turn.ts";
import { readLines } from "../lib/read-data.ts";

/** A conversation up to a customer turn, and how far that turn is a dissatisfied one: 1, 0, or 0.5 when mildly so. */
export type TurnExample = {
  /** Examples of one group are never split between training and test. */
  readonly group: string;
  readonly turns: readonly Turn[];
  readonly dissatisfied: number;
};

type Written = { domain: string; turns: (Turn & { dissatisfied?: number })[] };

/** Ours: `dissatisfied.jsonl` to train on, `dissatisfied-held-out.jsonl` about other matters to measure once. */
export function writtenTurns(file: string): TurnExample[] {
  const lines = readFileSync(join(import.meta.dirname, "../written", file), "utf8")
    .trim()
    .split("\n");
  return lines
    .map((line) => JSON.parse(line) as Written)
    .flatMap(({ domain, turns }) =>
      turns.flatMap(({ dissatisfied }, at) =>
        dissatisfied === undefined ? [] : [{ group: domain, turns: turns.slice(0, at + 1), dissatisfied }],
      ),
    );
}

/** Real service conversations that go well, nearly all of them: what an ordinary turn looks like. */
export function ordinaryTurns(): TurnExample[] {
  return [...serviceTurns("airline"), ...serviceTurns("media")];
}

/** A shop's assistant and its customers, without what the assistant looked up. */
export function assistantConversations(): Turn[][] {
  return readLines<{ messages_display: string }>("tau_bench/retail_few_shot.jsonl").map(
    ({ messages_display }) => {
      const said = messages_display.matchAll(
        /^(user|assistant): (?!None$)((?:.|\n(?!(?:user|assistant|tool): ))*)/gm,
      );
      return Array.from(said, ([, who, text = ""]): Turn => ({
        role: who === "user" ? "customer" : "bot",
        text: text.replace("###STOP###", "").trim(),
      }));
    },
  );
}

/** Only the customer's side is known. */
function serviceTurns(trade: string): TurnExample[] {
  const lines = readLines<{ conv: string; text: string }>(`multidogo/${trade}_dev.jsonl`);
  return [...Map.groupBy(lines, ({ conv }) => conv).values()].flatMap((conversation) =>
    ordinary(
      trade,
      conversation.map(({ text }) => ({ role: "customer" as const, text })),
    ),
  );
}

function ordinary(group: string, turns: readonly Turn[]): TurnExample[] {
  return turns.flatMap(({ role }, at) =>
    role === "customer" ? [{ group, turns: turns.slice(0, at + 1), dissatisfied: 0 }] : [],
  );
}

/** Messages to a chatbot, abusive or not: another source, and a neighbour of dissatisfaction. */
export function abusedTurns(file: "train" | "valid"): TurnExample[] {
  type Line = { prev_agent: string; prev_user: string; agent: string; user: string; abusive: 0 | 1 };
  return readLines<Line>(`convabuse/${file}.jsonl`).map(
    ({ prev_agent, prev_user, agent, user, abusive }) => ({
      group: "abuse",
      turns: [
        { role: "bot" as const, text: prev_agent },
        { role: "customer" as const, text: prev_user },
        { role: "bot" as const, text: agent },
        { role: "customer" as const, text: user },
      ].filter(({ text }) => text !== "_"),
      dissatisfied: abusive,
    }),
  );
}
