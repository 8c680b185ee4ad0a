import type { ContextBlock } from "#app/contract/context-block.ts";
import type { BlockInput } from "./block-input.ts";
import { botTried } from "./bot-tried.ts";
import { collected, type Field } from "./collected.ts";
import { customerLine, profileOf } from "./customer.ts";
import { type Issue, issueOf } from "./issue.ts";
import { knownRecords } from "./known-records.ts";
import { missingLines } from "./missing.ts";
import { contextOrders } from "./orders.ts";
import { sentimentLine } from "./sentiment-line.ts";
import { shopperLines } from "./shopper-lines.ts";
import { shorten } from "./shorten.ts";
import { suggestion } from "./suggestion.ts";
import { summary } from "./summary.ts";
import { triggerLine } from "./trigger-line.ts";

const LETTERS_OF_MATTER = 300;

/** What the agent reads before the first line: records for facts, the log for everything else, guesses for nothing. */
export function contextBlock(input: BlockInput): ContextBlock {
  const { conversation, words, now, timezone } = input;
  const records = knownRecords(input);
  const said = shopperLines(conversation);
  const fields = collected(said, records.theirs);
  const issue = issueOf({ said, records, fields, words, now, timezone });
  const known = { input, said, records, issue, fields };
  return {
    summary: summary(known),
    customer: customerLine({ ...input, records, fields }),
    profile: profileOf(records.customer),
    issue: issue.line,
    botTried: botTried(conversation, words),
    sentiment: sentimentLine(said, words),
    trigger: triggerLine(input),
    collected: [...fields, ...whatHappened(issue)],
    suggested: suggestion(known),
    orders: contextOrders(records, issue),
    missing: missingLines({ ...input, records, issue }),
  };
}

/** What an agent would ask for last: the matter itself, in the shopper's own line. */
function whatHappened({ topic, telling }: Issue): Field[] {
  if (topic === null || telling === null) return [];
  return [{ field: "happened", value: shorten(telling.text, LETTERS_OF_MATTER), seqs: [telling.seq] }];
}
