import type { ContextLine } from "#app/contract/context-block.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { Words } from "#app/domain/words.ts";
import type { BlockInput } from "./block-input.ts";
import type { Field } from "./collected.ts";
import { dayText } from "./day.ts";
import { inOrder } from "./in-order.ts";
import type { Issue } from "./issue.ts";
import type { KnownRecords } from "./known-records.ts";
import { money } from "./money.ts";
import { moodOf } from "./mood.ts";
import type { ShopperLine } from "./shopper-lines.ts";

type Summing = {
  readonly input: BlockInput;
  readonly said: readonly ShopperLine[];
  readonly records: KnownRecords;
  readonly issue: Issue;
  readonly fields: readonly Field[];
};

/** Who and what happened; where it stands and what is wanted now. Every name and number is of a record or of the log. */
export function summary(it: Summing): readonly [ContextLine, ContextLine] {
  return [whatHappened(it), whereItStands(it)];
}

function whatHappened({ input, said, records, issue, fields }: Summing): ContextLine {
  const { words, timezone } = input;
  const name = fields.findLast(({ field }) => field === "name");
  const about = issue.topic ? words(`topic.${issue.topic}`) : null;
  const texts = [
    whoWords(records, name?.value ?? null, words),
    said.length === 0
      ? words("context.summary.silent")
      : words(about ? "context.summary.about" : "context.summary.unclear", {
          about: about?.toLowerCase() ?? "",
        }),
    ...orderWords(issue, words, timezone),
    ...howOften(input.conversation, said, words),
  ];
  const { seqs, records: rests } = issue.line.evidence;
  return {
    text: `${texts.join("")}.`,
    evidence: {
      seqs: inOrder([...seqs, ...(records.customer ? [] : (name?.seqs ?? []))]),
      records: [...(records.customer ? [`customer/${records.customer.id}`] : []), ...rests],
    },
  };
}

function whoWords({ customer }: KnownRecords, given: string | null, words: Words): string {
  if (customer) {
    const tier = words(`tier.${customer.tier}`);
    return customer.name
      ? words("context.summary.customer", { name: customer.name, tier })
      : words("context.summary.customer-nameless", { tier });
  }
  return given ? words("context.summary.visitor-named", { name: given }) : words("context.summary.visitor");
}

function orderWords({ order, namedOrder, isTheirs }: Issue, words: Words, timezone: string): string[] {
  if (!order) return namedOrder ? [words("context.summary.order-named", { order: namedOrder })] : [];
  if (!isTheirs) return [words("context.summary.order-unconfirmed", { order: order.name })];
  const [first] = order.lines;
  const items = first ? `${first.quantity} × ${first.title}` : "";
  const more = order.lines.length - 1;
  const variables = {
    order: order.name,
    items: more > 0 ? words("context.summary.items-more", { items, count: more }) : items,
    total: money(order.total),
    day: dayText(order.placedAt, timezone),
  };
  return [words(items === "" ? "context.summary.order-empty" : "context.summary.order", variables)];
}

/** How many messages over how long, and that it was with a person before. */
function howOften({ events }: Conversation, said: readonly ShopperLine[], words: Words): string[] {
  const first = atOf(events, said[0]?.seq);
  const last = atOf(events, said.at(-1)?.seq);
  const before = events.filter(
    ({ type }) => type === "conversation.handed-back" || type === "conversation.reopened",
  );
  const minutes = first && last ? Math.round((last.getTime() - first.getTime()) / 60_000) : 0;
  return [
    ...(said.length > 1
      ? [words("context.summary.messages", { count: said.length, span: span(minutes, words) })]
      : []),
    ...(before.length > 0 ? [words("context.summary.again", { count: before.length })] : []),
  ];
}

function atOf(events: readonly LogEvent[], seq: number | undefined): Date | null {
  return events.find((event) => event.seq === seq)?.at ?? null;
}

function span(minutes: number, words: Words): string {
  if (minutes < 2) return words("context.summary.span.short");
  if (minutes < 120) return words("context.summary.span.minutes", { n: minutes });
  if (minutes < 2_880) return words("context.summary.span.hours", { n: Math.round(minutes / 60) });
  return words("context.summary.span.days", { n: Math.round(minutes / 1_440) });
}

function whereItStands({ input, said, issue }: Summing): ContextLine {
  const { words, handoff, conversation } = input;
  const { tried, seqs } = triedIn(conversation, words);
  const mood = moodOf(said);
  const felt =
    mood.direction === "worsening" || mood.direction === "improving"
      ? words("context.summary.mood-moving", {
          level: words(`sentiment.${mood.level}`),
          direction: words(`context.sentiment.${mood.direction}`),
        })
      : words("context.summary.mood", { level: words(`sentiment.${mood.level}`) });
  const open = [
    ...(issue.topic ? [words(`wants.${issue.topic}`)] : []),
    ...(issue.wish ? [words(`context.wish.${issue.wish.kind}`, { words: issue.wish.words })] : []),
  ];
  const texts = [
    `${tried}; ${felt}.`,
    words("context.summary.handed", { reason: words(`reason.${handoff.reason}`) }),
    words("context.summary.open", { open: open.join(", ") || words("context.summary.open.unclear") }),
  ];
  const heard = issue.telling ? [issue.telling.seq] : [];
  return {
    text: texts.join(" "),
    evidence: { seqs: inOrder([...seqs, ...heard, ...mood.felt.map(({ seq }) => seq)]), records: [] },
  };
}

/** What the assistant did, in as few words as tell it. */
function triedIn({ events }: Conversation, words: Words): { tried: string; seqs: number[] } {
  const pages: string[] = [];
  const seqs: number[] = [];
  let unknown = 0;
  let offered = 0;
  for (const event of events) {
    if (event.type === "person.offered") offered += 1;
    else if (event.type !== "message.posted" || event.author !== "bot" || event.bot.kind === "small-talk")
      continue;
    else if (event.bot.kind === "answer") pages.push(event.bot.source.title);
    else unknown += 1;
    seqs.push(event.seq);
  }
  const done = [
    ...(pages.length > 0
      ? [words("context.summary.answered", { pages: [...new Set(pages)].join(", ") })]
      : []),
    ...(unknown > 0 ? [words("context.summary.not-known", { count: unknown })] : []),
    ...(offered > 0 ? [words("context.summary.offered")] : []),
  ];
  const tried =
    done.length > 0 ? words("context.summary.tried", { tried: done.join(words("context.and")) }) : null;
  return { tried: tried ?? words("context.summary.tried-nothing"), seqs };
}
