import { clock } from "#app/clock.ts";
import * as askedLines from "#app/data/asked-lines.server.ts";
import * as verdicts from "#app/data/question-verdicts.server.ts";
import * as transcripts from "#app/data/transcripts.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { askedIn, type AskedLine } from "#app/domain/questions/asked-in.ts";
import { groupQuestions } from "#app/domain/questions/group-questions.ts";
import type { Answered, Answers, Asked, Question } from "#app/domain/questions/question.ts";
import { groundsOf, suggest, type Suggestion } from "#app/domain/questions/suggest.ts";
import { singleton } from "#app/singleton.ts";
import type { ImportedTurn } from "#app/domain/transcripts/transcript.ts";
import { inSlices } from "./in-slices.ts";
import { shopConfig } from "./shop-config.server.ts";
import { topicInText } from "./topic-in-text.ts";

const DAYS = 90;
const DAY_MS = 86_400_000;
const MOST_CONVERSATIONS = 5_000;
/** While somebody answers, the list should not be made anew under their hands. */
const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 100;
/** How the imported assistant says that it does not know, roughly, in the languages of imports. */
const NOT_KNOWN =
  /\b(?:i (?:do not|don'?t|did not|didn'?t) (?:know|understand|get)|not sure (?:i|what)|can(?:no|')?t (?:help|answer|find)|no entiendo|je ne comprends pas|(?:verstehe|weiß) (?:ich )?(?:das )?(?:leider )?nicht|não (?:entendi|sei)|non (?:ho capito|capisco))/i;

export type MinedQuestion = Question & { readonly suggestion: Suggestion };

export type Mined = {
  readonly questions: readonly (MinedQuestion & Answers)[];
  /** What they were found in. */
  readonly conversations: number;
  readonly imported: number;
  readonly asked: number;
};

type Found = Omit<Mined, "questions"> & { readonly questions: readonly MinedQuestion[] };
type Kept = {
  readonly found: Promise<Found>;
  readonly at: number;
  readonly imports: string;
  /** The answered questions that were known then: they kept their ids. */
  readonly answered: ReadonlySet<string>;
};

const kept = singleton("mined-questions", () => new Map<ShopId, Kept>());

/** The shop's most frequent questions, with what was answered about each and what Baton would answer. */
export async function mineQuestions(shopId: ShopId): Promise<Mined> {
  const answered = await verdicts.list(shopId);
  const { questions, ...more } = await findOnce(shopId, answered);
  const byId = new Map(answered.map((verdict) => [verdict.id, verdict]));
  return {
    ...more,
    questions: questions.map((question) => {
      const { harm = null, clear = null } = byId.get(question.id) ?? {};
      return { ...question, harm, clear };
    }),
  };
}

/** Somebody's words may be among them who was erased. */
export function forgetQuestionsOf(shopId: ShopId): void {
  kept.delete(shopId);
}

/** Once for everybody who asks within minutes, until something was imported or taken away. */
async function findOnce(shopId: ShopId, answered: readonly Answered[]): Promise<Found> {
  const imports = JSON.stringify((await transcripts.imports(shopId)).map(({ id }) => id));
  const now = clock().getTime();
  const known = kept.get(shopId);
  if (known && known.imports === imports && now - known.at < KEPT_MS) {
    const found = await known.found;
    const shown = new Set(found.questions.map(({ id }) => id));
    // Answered elsewhere, in a list of its own: it has to be found in this one too.
    if (answered.every(({ id }) => shown.has(id) || known.answered.has(id))) return found;
  }
  const found = find(shopId, answered);
  kept.delete(shopId);
  kept.set(shopId, { found, at: now, imports, answered: new Set(answered.map(({ id }) => id)) });
  found.catch(() => kept.delete(shopId));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

async function find(shopId: ShopId, answered: readonly Answered[]): Promise<Found> {
  const asked: Asked[] = [];
  let conversations = 0;
  const since = new Date(clock().getTime() - DAYS * DAY_MS);
  for await (const page of askedLines.newest(shopId, { since, most: MOST_CONVERSATIONS })) {
    conversations += page.length;
    asked.push(...(await inSlices(allAskedIn(page))));
  }
  const brought = await transcripts.newest(shopId, { limit: MOST_CONVERSATIONS });
  asked.push(...(await inSlices(allAskedIn(brought.map(({ turns }) => linesOf(turns))))));
  const questions = await inSlices(groupQuestions(asked, { answered, topicOf: topicInText }));
  const { rules, knowledge } = await shopConfig(shopId);
  const suggestions = await inSlices(suggest(questions, groundsOf(rules, knowledge)));
  return {
    questions: questions.map((question, at) => {
      return { ...question, suggestion: suggestions[at] ?? { harm: null, clear: null } };
    }),
    conversations,
    imported: brought.length,
    asked: asked.length,
  };
}

function* allAskedIn(conversations: readonly (readonly AskedLine[])[]): Generator<undefined, Asked[]> {
  const asked: Asked[] = [];
  for (const lines of conversations) {
    asked.push(...askedIn(lines));
    yield;
  }
  return asked;
}

/** In a help desk's tickets people answer from the start: that says nothing of an assistant. */
function linesOf(turns: readonly ImportedTurn[]): AskedLine[] {
  const hasBot = turns.some(({ role }) => role === "bot");
  return turns.map(({ role, text }) => {
    if (role === "customer") return { kind: "customer", text };
    if (role === "agent") return { kind: hasBot ? "handoff" : "person" };
    return { kind: "bot", says: NOT_KNOWN.test(text) ? "not-known" : "answer" };
  });
}
