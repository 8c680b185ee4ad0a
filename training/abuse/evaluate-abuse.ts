import { abuseOf } from "#app/domain/understanding/abuse.ts";
import { abuseSigns } from "#app/domain/understanding/abuse-words.ts";
import { wordsOf } from "#app/domain/understanding/normalise.ts";
import { auc, f1 } from "../lib/metrics.ts";
import type { Row } from "../lib/row.ts";
import { innocentMessages, judgedTurns } from "./examples.ts";

/** Figures of abuse, on turns that training did not see. */
export function evaluateAbuse(): Row[] {
  const judged = judgedTurns("valid").map(({ text, abusive }) => ({ gold: abusive, text, ...abuseOf(text) }));
  const byList = judged.map(({ gold, text }) => ({ gold, said: abuseSigns(wordsOf(text)).words.length > 0 }));
  const innocent = innocentMessages("measuring");
  const alarms = innocent.filter(({ text }) => abuseOf(text).decision);
  const listAlarms = innocent.filter(({ text }) => abuseSigns(wordsOf(text)).words.length > 0);
  const percent = (some: readonly unknown[]) => (100 * some.length) / innocent.length;
  const list = (figure: number) => `word list alone ${figure.toFixed(1)}`;
  const on = `ConvAbuse valid, ${judged.length} turns`;
  const decision = "abusive";
  return [
    { decision, metric: "AUC", figure: auc(judged), baseline: "", on },
    {
      decision,
      metric: "F1",
      figure: f1(
        judged.map(({ gold, decision: said }) => ({ gold, said })),
        true,
      ),
      baseline: list(f1(byList, true)),
      on,
    },
    {
      decision,
      metric: "false alarms, %",
      figure: percent(alarms),
      baseline: list(percent(listAlarms)),
      on: `${innocent.length} messages to shops and banks, unseen halves`,
    },
  ];
}

if (process.argv[1] === import.meta.filename) console.table(evaluateAbuse());
