import { asksForPerson } from "./asks-for-person.ts";
import { wordsOf } from "./normalise.ts";

const YES = set(
  "y yes yeah yea yep yup ya yess ofc sure ok okay okey k please pls plz absolutely definitely certainly alright fine affirmative correct indeed " +
    "gladly si claro vale oui daccord volontiers ja gerne klar sim certo va bene perfecto haan ji",
);
const NO = set("n no nope nah nay never non nein nao nee nahi");
const YES_PHRASES =
  /\b(?:go ahead|do it|do that|do so|lets do (?:it|that)|sounds? (?:good|great|fine)|go for it|that works|das ware (?:toll|gut|super|nett|schon)|ce serait (?:bien|super|parfait)|seria (?:genial|perfecto|bueno|otimo|bom)|sarebbe (?:bello|perfetto|utile)|that would be (?:great|good|nice|helpful|lovely)|id like that|i would like that|connect (?:me|us)|put me through|why not|of course|por favor|por supuesto|bien sur|s il vous plait|sil vous plait|con piacere|per favore|com certeza|i do|please do|yes)\b/;
const NO_PHRASES =
  /\b(?:no (?:thanks?|thank you|need|gracias|grazie|merci|danke|obrigad[ao])|not (?:now|right now|yet|really|necessary|needed)|i can wait|rehne do|dont (?:need|want|bother|connect)|do not (?:need|want|bother|connect)|im (?:good|fine|ok|okay)|i am (?:good|fine|ok|okay)|thats (?:ok|okay|fine|alright)|maybe later|rather not|later|ahora no|pas maintenant|jetzt nicht|agora nao|non ora)\b/;
const POLITE = set(
  "thanks thank you please pls that it is would be great good nice i want to the a me us now right so much very then for do lets go ahead sir maam " +
    "connect through person someone with love like can could help speak talk human agent team if possible",
);

/** A short yes or no to "shall I get a person?". Null when the message is about something else. */
export function replyToOffer(text: string): "yes" | "no" | null {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 14) return /^\s*(?:👍|✅|👌)/u.test(text) ? "yes" : null;
  const bare = words.join(" ");
  if (NO_PHRASES.test(bare)) return "no";
  const first = words[0] ?? "";
  const onlyPolite = words.every((word) => YES.has(word) || NO.has(word) || POLITE.has(word));
  // "No, I want a human" refuses the bot's next try, not the person.
  if (NO.has(first) && asksForPerson(text) !== null) return "yes";
  if (NO.has(first)) return words.length <= 2 || onlyPolite ? "no" : null;
  if (YES.has(first)) return words.length <= 3 || onlyPolite || YES_PHRASES.test(bare) ? "yes" : null;
  return words.length <= 7 && YES_PHRASES.test(bare) ? "yes" : null;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
