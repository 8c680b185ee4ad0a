import { EVERY_TRADE, WORDS_OF_TRADE } from "#app/domain/triggers/trades.ts";
import { compileKeywords, findIn } from "#app/domain/triggers/keyword-index.ts";
import { isSameWord } from "#app/domain/triggers/keywords/same-word.ts";
import { wordsOf } from "#app/domain/understanding/normalise.ts";
import { hasData } from "../lib/read-data.ts";
import { seeded } from "../lib/random.ts";
import type { Row } from "../lib/row.ts";
import { type Disguise, DISGUISES } from "./disguises.ts";
import { everydayTexts } from "./everyday-texts.ts";
import { INNOCENT } from "./innocent-texts.ts";

const SEED = 7;
// prettier-ignore
const OTHER_WORDS = [
  "refund", "cancel", "manager", "complaint", "supervisor", "unacceptable", "ridiculous", "escalate", "compensation", "ombudsman", "cancel my subscription",
  "legal department", "betrug", "anwalt", "rückerstattung", "beschwerde", "estafa", "abogado", "denuncia", "arnaque", "avocat", "remboursement", "advogado",
  "reclamação", "truffa", "avvocato", "rimborso", "urgent", "hazard", "trading standards", "better business bureau",
];
const WORDS = [...new Set([...EVERY_TRADE, ...Object.values(WORDS_OF_TRADE).flat(), ...OTHER_WORDS])];
// prettier-ignore
const AROUND = [
  "@", "this is @", "@ you people", "I think there is a problem with @ please help me", "hello, my order arrived and @ !!", "what about (@)?", "Is it @?",
];

/** How often a hidden listed word is found, by kind of disguise, and how often an innocent text is taken for one. */
export function evaluateEvasion(): Row[] {
  const index = compileKeywords([{ id: "all", words: WORDS }]);
  const random = seeded(SEED);
  const groups = new Map<string, { hidden: number; found: number }>();
  for (const disguise of DISGUISES) {
    const group = groups.get(disguise.group) ?? { hidden: 0, found: 0 };
    groups.set(disguise.group, group);
    for (const word of WORDS) {
      group.hidden += 1;
      if (findIn(index, sentence(word, disguise, random)).some(({ listed }) => listed === word))
        group.found += 1;
    }
  }
  const rows = Array.from(groups, ([group, { hidden, found }]): Row => {
    const on = `${WORDS.length} listed words, ${hidden} disguises written by us, seed ${SEED}`;
    return {
      decision: "hidden keywords",
      metric: `recall, ${group} %`,
      figure: (100 * found) / hidden,
      baseline: "",
      on,
    };
  });
  const scripts = Object.values(INNOCENT).flat();
  rows.push(
    falseAlarms(
      scripts,
      `${scripts.length} innocent texts in ${Object.keys(INNOCENT).length} scripts and languages`,
    ),
  );
  if (hasData()) {
    const everyday = everydayTexts().map(({ text }) => text);
    rows.push(falseAlarms(everyday, `${everyday.length} everyday messages of the shared sets`));
  }
  return rows;

  function falseAlarms(texts: readonly string[], on: string): Row {
    const alarms = texts.filter((text) =>
      findIn(index, text).some(({ listed, quoted }) => !isPlain(listed, quoted)),
    );
    const figure = (100 * alarms.length) / texts.length;
    return { decision: "hidden keywords", metric: "false alarms %", figure, baseline: "", on };
  }
}

function sentence(word: string, { hide }: Disguise, random: () => number): string {
  const around = AROUND[Math.floor(random() * AROUND.length)] ?? "@";
  return around.replace("@", () => hide(word, random));
}

/** The listed words stand there openly, so that finding them is right: mistyped at most. */
function isPlain(listed: string, quoted: string): boolean {
  const meant = wordsOf(listed);
  const typed = wordsOf(quoted);
  return meant.length === typed.length && meant.every((word, at) => isSameWord(typed[at] ?? "", word));
}

if (process.argv[1] === import.meta.filename) console.table(evaluateEvasion());
