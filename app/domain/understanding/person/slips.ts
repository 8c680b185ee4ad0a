import { isSlipOf } from "#app/domain/understanding/typos.ts";

/** Words worth recognising when a finger slipped; longer ones only, for a short word is one letter from many others. */
// prettier-ignore
const KEYS =
  ("human humans person persons people agent agents representative representatives operator operators executive supervisor manager advisor adviser " +
  "assistant employee specialist someone somebody anyone anybody speak speaking talking chatting connect transfer forward contact callback please " +
  "customer service talk chat colleague escalate consultant associate redirect automated robot useless chatbot").split(" ");

/** Real words a letter away from a key, which mean themselves. */
// prettier-ignore
const THEMSELVES = new Set(
  ("contract contracts persona personal parson humane human hunan manage managed manages managing operate operates operated operation assistance assistants " +
  "speaker speakers chart chant cheat chats talks specialise specialised specialists connects connector transfers agency agenda gent urgent regent argent contrast contact contacts contain " +
  "contacted connected customers customer customize customized custom services serviced server supports release lease pleased pleasure peoples agents ages speaks " +
  "spear break peak steak sneak taking walking taling tanking cheating charting chasing chattering forwards toward foreword humor humour persian mangers manner " +
  "advised advisors robots robust employees employer employed associated escalated somewhere anytime consultants consulting executed executives repeople purple couple " +
  "peopled service serve person personas season reason prison poison colleges college operatory redirected").split(" "),
);
const SHORTEST = 5;
const LONGEST = 17;
/** Small words that people run into the next one: "toan agent", "withagent". */
const RUN_ON = /^(?:to|with|an|a|the|my|your|speakto|talkto)(?=[a-z]{5})/;

const byShortened = new Map<string, string[]>();
for (const key of KEYS)
  for (const form of [key, ...shortened(key)]) byShortened.set(form, [...(byShortened.get(form) ?? []), key]);

/** The key word that was meant by a mistyped one, with one slip in it or stuck to a small word; else null. */
export function meantWord(typed: string): string | null {
  const word = typed.replace(/(.)\1{2,}/g, "$1");
  if (word.length < SHORTEST || word.length > LONGEST || THEMSELVES.has(word)) return null;
  return slipOf(word) ?? slipOf(word.replace(RUN_ON, ""));
}

function slipOf(word: string): string | null {
  if (word.length < SHORTEST) return null;
  for (const form of [word, ...shortened(word)])
    for (const key of byShortened.get(form) ?? []) if (isSlipOf(word, key)) return key;
  return null;
}

function shortened(word: string): string[] {
  const forms: string[] = [];
  for (let at = 1; at < word.length; at += 1) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}
