/** Lists read on `plain` text, so without apostrophes or accents. */
const anyOf = (phrases: readonly string[]) => new RegExp(`\\b(?:${phrases.join("|")})\\b`, "g");

// prettier-ignore
export const ANGRY = anyOf([
  "worst(?: \\w+)? ever", "worst", "pathetic", "disgusting", "disgusted", "outrageous", "furious", "livid", "unacceptable",
  "ridiculous", "a joke", "rip ?off", "ripped off", "cheats?", "cheated", "cheating", "liars?", "lied", "lying", "thieves",
  "stole my", "scam(?:med|mers?)?", "fraud", "useless", "hate", "horrible", "terrible", "appalling", "awful", "shameful",
  "shame on you", "waste of (?:my )?(?:time|money)", "never (?:again|buy(?:ing)?|order(?:ing)?)", "fed up", "sick of",
  "had enough", "done with (?:you|this)", "how dare you", "incompetent", "stupid", "idiots?", "rubbish", "garbage", "angry",
  "inaceptable", "inutil", "furios[ao]", "estafa", "verguenza", "inadmissible", "scandaleux", "arnaque", "nul", "wutend",
  "unverschamt", "betrug", "frechheit", "inaceitavel", "ridiculo", "vergonha", "inaccettabile", "vergogna", "truffa",
]);

// prettier-ignore
export const SWEARS = anyOf([
  "damn", "wtf", "bloody", "crap", "bullshit", "shit(?:ty)?", "fuck(?:ing|ed)?", "hell", "sucks?", "bastards?", "mierda",
  "merde", "putain", "scheisse", "scheiss", "merda", "cazzo",
]);

// prettier-ignore
export const UPSET = anyOf([
  "disappoint(?:ed|ing|ment)", "annoy(?:ed|ing)", "frustrat(?:ed|ing|ion)", "unhappy", "upset", "not satisfied",
  "dissatisfied", "bad", "poor", "slow", "wrong", "broken", "damaged", "defective", "faulty", "leaking", "expired", "missing",
  "problem", "issue", "complain(?:t|ing)?", "still (?:waiting|not|havent|hasnt|no)", "not received", "havent received",
  "never (?:arrived|came|received|got)", "hasnt arrived", "didnt arrive", "not arrived", "late", "delayed", "delay", "again and again",
  "keeps? (?:getting|saying|telling)", "not (?:helping|working)", "doesnt (?:help|work)", "didnt (?:help|work)",
  "unable", "confus(?:ed|ing)", "worried", "concerned", "asap", "urgent(?:ly)?", "no one", "nobody", "too long", "so long",
  "for weeks", "many days", "already told you", "i already", "decepcionad[ao]", "molest[ao]", "decu", "decue", "enttauscht",
  "argerlich", "decepcionad[ao]", "delus[ao]", "problema", "probleme",
]);

// prettier-ignore
export const PLEASED = anyOf([
  "thank(?:s| you)", "great", "perfect", "awesome", "excellent", "amazing", "love", "wonderful", "happy", "helpful", "nice",
  "brilliant", "fantastic", "appreciate", "good job", "well done", "gracias", "merci", "danke", "obrigad[ao]", "grazie",
  "perfecto", "parfait", "perfekt", "perfeito", "perfetto",
]);
