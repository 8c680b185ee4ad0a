import { ALONE, OF_THE_BOT } from "./enough-patterns.ts";

/**
 * Nothing is asked for in words, but patience is gone or the bot is said to be no use, and only a person can set that
 * right. An ordinary complaint about an order or a product is not meant: what is blamed must be whoever answers here.
 */

/** Messages of more words are not read so: what is blamed in them is mostly a parcel. */
const LONGEST = 40;
const SHORT = 12;

/** Alone, these are said of whoever answers here. */
const VERDICTS = set(
  "clueless annoying useless usless uselss useles pathetic pointless hopeless hopless worthless ridiculous unhelpful unacceptable frustrating frustrated bakwas bekar ghatiya faltu",
);
/** These need the service named beside them, */
const WEAK_VERDICTS = set(
  "bad disappointing silly poor crap slow cheap rate worse worst lousy sucks suck shit shitty third class unprofessional irresponsible horrible terrible awful disgusting nonsense rubbish garbage bullshit stupid dumb",
);
const SERVICE = set(
  "service services support bot chatbot robot chat assistant helpline customer customers care team staff company assistance experience response responses answer answers reply replies article articles automated automatic",
);
/** and these the people: "you guys are fraud". */
const ACCUSATIONS = set(
  "fake fraud frauds fraudster fraudsters cheat cheats cheater cheaters cheating scam scams scammer scammers thieves liar liars jokers joke",
);
const ACCUSED = set("you u ur your youre guys people company bot service support");
const URGENT = set("urgent urgently urgnt emergency");
const SOON = set("immediate immediately asap");
const SOLUTION = set(
  "help assistance assist support resolution solution fix solve resolve attention action response answer reply call problem issue query matter",
);
const FILLERS = set(
  "this that thats it its is was are r be been you u ur your youre guys people so such what a an the of all just totally absolutely completely very " +
    "really too extremely super quite i im am my me we our need needed want require please pls plz now right here hello hi hey ok no oh yes and at ever " +
    "for with to in on give get done again always still like as soon omg wow getting required seen have had ever experienced received side from never mind nevermind nvm well lol utterly most dis wat youve",
);

/** Without any of these words none of the patterns can match: a quick look that spares most messages the long one. */
const TRIGGERS = set(
  "dont not doesnt didnt cant cannot couldnt could never aint arent isnt wont havent hasnt wasnt no noone none nobody nothing without unable impossible keep kept " +
    "keeps stop quit same again asked told said repeating repeat circles round nowhere anywhere sick tired fed fedup enough done finished waste wast wasting " +
    "wasted give gave giving forget losing lost running patience joke thanks reply respond answer listen pick picking why unhappy disappointed dissatisfied " +
    "dissapointed unsatisfied cheated cheating fooling looting making scammed robbed fooled read reading wrong solved resolved sorted fixed waiting anyone anybody " +
    "someone somebody who whom misunderstood misunderstand even understand link links promised point use useless talking unavailable unreachable busy complain " +
    "complaint complaints unresolved unsolved unanswered solve resolve fix human person real actual proper better more called emailed mailed written wrote contacted " +
    "messaged complained times asking demand solution resolution confusing raise register broken down too terrible bad rubbish dumb stupid treat call kind sort " +
    "automated automatic canned generic scripted monitored monitoring response answered difficult hard with",
);
const CONDITION = /\b(?:if|unless|whether|hope|till|until)\b/;

/** The words that say so, or null. `spoken` are the words in small letters, `|` and `?` between sentences. */
export function enough(spoken: string): string | null {
  const words = spoken.split(" ").filter((word) => word !== "|" && word !== "?");
  if (words.length > LONGEST || words.length === 0) return null;
  const isShort = words.length <= SHORT;
  if (isShort && isVerdict(words)) return words.join(" ");
  if (!words.some((word) => TRIGGERS.has(word))) return null;
  const found = firstOf(OF_THE_BOT, spoken);
  if (found && !CONDITION.test(spoken.slice(Math.max(0, found.index - 12), found.index)))
    return found[0].trim();
  const alone = isShort ? firstOf(ALONE, words.join(" ")) : null;
  return alone ? alone[0].trim() : null;
}

function firstOf(rules: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const rule of rules) {
    const found = rule.exec(text);
    if (found) return found;
  }
  return null;
}

/** Every word is a verdict, the service, urgency, or filling. */
function isVerdict(words: readonly string[]): boolean {
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
  const areAll = (...lists: readonly ReadonlySet<string>[]) =>
    words.every((word) => FILLERS.has(word) || lists.some((list) => list.has(word)));
  const first = words[0] ?? "";
  if (first === "is" || first === "are") return false;
  if (has(VERDICTS) || (has(WEAK_VERDICTS) && has(SERVICE)) || (has(ACCUSATIONS) && has(ACCUSED)))
    return areAll(VERDICTS, WEAK_VERDICTS, SERVICE, ACCUSATIONS);
  return (has(URGENT) || (has(SOON) && has(SOLUTION))) && areAll(URGENT, SOON, SOLUTION);
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
