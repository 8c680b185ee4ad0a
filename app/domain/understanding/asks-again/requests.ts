import { bothEnds } from "#app/domain/understanding/model/grams.ts";

/** A clause in which something is asked: what follows the asking words, and how it was asked. */
export type Request = {
  /** Everything after the asking words, up to the end of the sentence or the next request. */
  readonly wanted: string;
  /** The part of it that names what is wanted, without the purpose: "your phone number" of "… so that we can call". */
  readonly named: string;
};

const SOFT =
  "(?:\\s(?:please|kindly|also|just|quickly|perhaps|possibly|first|again|once more|once again|pls|plz)){0,4}";
const VERB =
  "(?:provide|confirm|share|give|tell|send|verify|specify|clarify|describe|mention|state|re-?enter|re-?confirm|re-?send|repeat|supply|furnish|advise|indicate|elaborate on|elaborate|explain|identify|note|type|remind me of|let me know|let us know|help me with|help us with|assist me with|pass on|quote|enter|type in|reply with|respond with|write|include|leave|drop)";
const WHOM = "(?:\\s(?:me|us)(?:\\s(?:with|about|know))?|\\swith)?";
/** How people ask, in English and, after it, in Spanish, French, German, Portuguese and Italian. */
const ASKING: readonly string[] = [
  `(?:can|could|would|will|may|might) (?:you|u|i ask you to|i request you to)${SOFT}(?: be able to| like to| mind)?${SOFT} ${VERB}${WHOM}`,
  `(?:can|could|may|might) (?:i|we)${SOFT} (?:have|get|know|take|ask for|ask|request|grab|confirm|verify|collect|obtain|note down)`,
  `(?:please|kindly|pls|plz)${SOFT}(?: do)? ${VERB}${WHOM}`,
  `(?:if|do) you${SOFT}(?: could| can| would)?${SOFT} (?:provide|share|confirm|tell|give|send|specify|have)${WHOM}`,
  `(?:i|we)(?:'ll|’ll| will| would|'d|’d| shall| do)?(?: also| still| just| only| first| then){0,2} (?:need|require|want|like to (?:have|know|confirm)|ask you for|ask for)(?! to)`,
  `(?:would you mind|mind|do you mind|by|appreciate you|appreciate your) (?:sharing|giving|telling|confirming|providing|sending|repeating|specifying)${WHOM}`,
  `(?:^|[.,;:!]\\s|(?:and|or|so|then) )(?:send|tell|give|share|provide|enter|type|write|leave|drop)(?: me| us)?(?= (?:your|the order|an?) )`,
  `(?:is|are) there (?:a|an|any)`,
  `what(?:'s|’s|s| is| was| are| were| would be| exactly is| exactly was)`,
  "(?:what|which|when|where|why|who|how much|how may|how can)",
  "(?:puede|podr[ií]a|puedes|podr[ií]as|me)(?: por favor)? (?:proporcionar(?:me)?|dar(?:me)?|facilitar(?:me)?|indicar(?:me)?|confirmar(?:me)?|decir(?:me)?|compartir|enviar(?:me)?|da|dice|indica|confirma)|(?:ind[ií]que(?:me|nos)?|dime|d[ií]game|facil[ií]te(?:me|nos)|conf[ií]rme(?:me|nos)?)|cu[aá]l es|necesito",
  "(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu)(?: s'il vous pla[iî]t)?(?: me| nous)? (?:donner|fournir|indiquer|communiquer|confirmer|transmettre|pr[ée]ciser|dire|envoyer)|(?:merci de|veuillez)(?: me| nous)? (?:donner|fournir|indiquer|communiquer|confirmer|transmettre|pr[ée]ciser)|quel(?:le)? est|j'aurais besoin d(?:e|u)|il me faut",
  "(?:k[oö]nn(?:en|ten) sie|kannst du|k[oö]nntest du|w[uü]rden sie|darf ich|bitte)(?:\\s\\p{L}{1,10}){0,3}?(?= (?:ihre?n?|deine?n?|die|den|das|um|eine))|(?:nennen|teilen|geben|best[aä]tigen|senden|schicken) sie(?: mir| uns)?(?: bitte)?(?: noch)?|wie lautet|wie ist|was ist|ich (?:brauche|ben[oö]tige)",
  "(?:pode|poderia|podes|pode-me|voc[eê] pode)(?: por favor| me)? ?(?:informar(?:-me)?|dar(?:-me)?|fornecer(?:-me)?|confirmar(?:-me)?|indicar(?:-me)?|dizer(?:-me)?|enviar(?:-me)?|partilhar|compartilhar|passar)|(?:informe|indique|confirme|forne[cç]a)(?:-me|-nos)?|qual (?:[eé]|o|a)|preciso d[oae]",
  "(?:pu[oò]|potrebbe|puoi|potresti)(?: per favore)? (?:fornir(?:mi|ci)|dar(?:mi|ci)|indicar(?:mi|ci)|confermar(?:mi|ci)|confermare|comunicar(?:mi|ci)|dir(?:mi|ci)|inviar(?:mi|ci))|(?:mi|ci) (?:pu[oò]|potrebbe) (?:dare|fornire|indicare|confermare|comunicare|dire)|qual [eè]|ho bisogno d(?:el|ella|i)",
];
const OPENER = new RegExp(`(?<![\\p{L}'’])(?:${ASKING.join("|")})(?![\\p{L}])`, "giu");
const SENTENCE = /[^.?!\n]{1,600}(?:[.](?=\S)[^.?!\n]{1,200}){0,8}[.?!\n]*/gu;
const PURPOSE =
  /[\s,]+(?:so (?:that|i|we|the|they|our|he|she|it)|in case|in order|because|since|as (?:i|we)(?! well)|while|before|once|after|should (?:the|we|i|they)|if (?!available|possible|you have)|to (?!your|the|you\b|my|be )\p{L}+|where|which|who|whom|when|that|afin|damit|um|para que|pour que|affinch[eé])(?!\p{L})/iu;
/** A question of a few words such as "Order number?". */
const SHORT_QUESTION =
  /^[\s\p{P}]*(?:(?:and|ok|okay|sure|thanks|thank you|great|alright|also|hi|hello)[\s,.!]+)?([\p{L}’'-]+(?:\s[\p{L}’'-]+){0,4}),?\s*\?\s*$/iu;
const SHORT = 60;

/** The requests of a line, in their order. A statement has none: "we sent it to your e-mail" asks for nothing. */
export function requestsOf(line: string): Request[] {
  const requests: Request[] = [];
  for (const [sentence] of bothEnds(line).matchAll(SENTENCE)) {
    const isQuestion = sentence.includes("?");
    const openers = [...sentence.matchAll(OPENER)].filter((found) => isAsking(found, sentence, isQuestion));
    for (const [at, opener] of openers.entries()) {
      const from = opener.index;
      const wanted = sentence.slice(from, openers[at + 1]?.index);
      requests.push({ wanted, named: withoutPurposes(wanted, opener[0].length) });
    }
    const short =
      openers.length === 0 && sentence.length <= SHORT ? SHORT_QUESTION.exec(sentence)?.[1] : undefined;
    if (short) requests.push({ wanted: short, named: short });
  }
  return requests;
}

const GOES_ON = /,?\s(?:along with|as well as|and (?:also )?(?=your|the|an?\s))/giu;

/** Leaves "your number … along with your e-mail" of "your number so that we can call, along with your e-mail". */
function withoutPurposes(wanted: string, asking: number): string {
  let named = wanted.slice(0, asking);
  let rest = wanted.slice(asking);
  for (let part = 0; part < 4; part += 1) {
    const cut = PURPOSE.exec(rest);
    if (!cut) return named + rest;
    named += rest.slice(0, cut.index);
    rest = rest.slice(cut.index);
    GOES_ON.lastIndex = 0;
    const on = GOES_ON.exec(rest);
    if (!on) return named;
    rest = rest.slice(on.index);
  }
  return named;
}

/** "What" and "I need" ask only in a question or as its first words; "do you have" only in a question. */
function isAsking(opener: RegExpMatchArray, sentence: string, isQuestion: boolean): boolean {
  const words = opener[0].toLowerCase();
  const before = sentence.slice(0, opener.index);
  if (
    /^(?:what|which|when|where|why|who|how|is there|are there|do you|qual|quel|cu[aá]l|wie|was)/.test(words)
  ) {
    if (/^(?:what|which|when|where|why|who|how)$/.test(words) || /^how /.test(words))
      return (
        isQuestion &&
        !/\p{L}\s*$/u.test(
          before.replace(/(?:and|but|so|also|or|know|confirm|specify|tell me|exactly)\s*$/i, ""),
        )
      );
    return isQuestion;
  }
  if (/^(?:if you|by)/.test(words)) return !/\b(?:thank|thanks)\b/i.test(before);
  if (/^(?:can|could|may|might) (?:i|we) .*(?:confirm|verify)$/.test(words)) return isQuestion;
  return true;
}
