/** Words that abuse, mostly whoever is spoken to. Several languages; each a whole word in small letters. */
const VULGAR =
  /^(?:(?:mother)?fu+c+k*\w*|fck\w*|fuk\w*|phuck\w*|cunts?|bi+a?t+c+h+(?:es|y)?|biatch|bich|whores?|sluts?|bastards?|ass ?holes?|arseholes?|dick ?heads?|dicks?|cocks?|pricks?|twats?|wank(?:er)?s?|fag(?:g[oi]ts?|s)?|faggit|nigg(?:er|a)s?|retard(?:ed|s)?|shit(?:ty|head|s)?|bullshit|dumb ?ass(?:es)?|jack ?ass|scumbags?|puta|puto|cabron|pendejo|gilipollas|mierda|putain|connards?|connasse|salope|encule|merde|arschloch|schlampe|hurensohn|wichser|fotze|scheisse|fick\w*|stronz[oi]|puttana|troia|vaffanculo|coglione|merda|caralho|porra|fdp|madar ?chod|b[eh]+n ?chod|bhosdi\w*|chutiy[ae]|harami|gandu|kanker|klootzak|hoer)$/;
/** What a body or a bed has; shops sell things of that name, so it says little alone. */
const SEXUAL = set(
  "sex sexy naked nude nudes penis vagina pussy tits tit boobs balls ass butt anal orgasm blowjob horny porn dildo cum kiss dirty rape masturbate virgin",
);
const INSULTING = set(
  "stupid idiot idiots dumb moron morons loser losers ugly fat pig pigs donkey clown jerk jerks scum trash imbecile lazy psycho freak liar liars thief " +
    "thieves fool fools ignorant worthless crooks lunatic brainless nasty gay lesbian suck sucks rude disgusting pathetic idiota estupido estupida " +
    "imbecil tonto idiote debile abruti con dumm dummkopf idioten blod blode trottel burro burra cretino stupido deficiente gadha pagal kutta kutte",
);
const PHRASES =
  /\b(?:shut (?:the \w+ )?up|piss off|go to hell|get lost|screw (?:you|u)|hate (?:you|u)\b|(?:kill|shoot|stab|beat|slap) (?:you|u|ur|your\w*)\b|(?:you|u) (?:should |must |will )?die|drop dead|suck my|lick my|kiss (?:me|my)|talk dirty|blow me|bite me|eat (?:shit|my)|take off your|hang yourself|callate|ferme ta|ta gueule|halt die|halts maul|cala (?:a )?boca|stai zitto|chup kar)\b/;
const YOU = set(
  "you u ur your youre yourself yourselves ya yall eres tu vous votre du sie dein voce vc sei tuo aap tum",
);

export type AbuseSigns = {
  /** The abusive words, in small letters. */
  readonly words: readonly string[];
  /** What was found, named for the model: which kind of word, whether somebody is spoken to, how little else is said. */
  readonly names: readonly string[];
};

/** Looks for abusive words in the plain words of a message. */
export function abuseSigns(words: readonly string[]): AbuseSigns {
  const length = words.length <= 3 ? "short" : words.length <= 8 ? "middling" : "long";
  const speaks = words.some((word) => YOU.has(word)) ? "you" : "nobody";
  const phrase = PHRASES.exec(words.join(" "))?.[0];
  const kinds = {
    vulgar: words.filter((word) => VULGAR.test(word)),
    sexual: words.filter((word) => SEXUAL.has(word)),
    insulting: words.filter((word) => INSULTING.has(word)),
    phrase: phrase === undefined ? [] : [phrase],
  };
  const found = Object.entries(kinds).filter(([, some]) => some.length > 0);
  return {
    words: [...new Set(found.flatMap(([, some]) => some))],
    names: found.flatMap(([kind]) => [
      kind,
      `${kind} ${speaks}`,
      `${kind} ${length}`,
      `${kind} ${speaks} ${length}`,
    ]),
  };
}

/** What a message is made of for the model: its words, their pairs, and the signs of abuse, which count twice. */
export function abuseGrams(words: readonly string[]): string[] {
  const signs = abuseSigns(words).names.map((name) => `s${name}`);
  const grams = [...signs, ...signs];
  let before = "";
  for (const word of words) {
    grams.push(`w${word}`, `b${before} ${word}`);
    before = word;
  }
  return grams;
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
