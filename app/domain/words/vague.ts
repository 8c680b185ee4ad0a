import { CHAT_LANGUAGES, chatLanguage, type ChatLanguage } from "./languages.ts";

/**
 * Words that promise a time nobody can check. They are looked for in every text, because a shop may write its own
 * language into another one's field. "At once" and its like are left out: what happens now can be seen.
 */
const VAGUE: Record<ChatLanguage, readonly string[]> = {
  en: [
    "(?<!too )soon(?! as (?!(?:humanly )?possible|(?:we|i|they|someone|somebody|one of us) can))",
    "shortly(?! (?:before|after))|momentarily|imminently|before long|in no time|in due (?:course|time)|asap",
    "in (?:just )?an? (?:little )?(?:moment|minute|second|bit|while|jiffy)",
    "a (?:few|couple of) (?:more )?(?:moments|minutes|seconds|hours)",
    "right (?:away|with you)|(?<!at )any (?:moment|minute|second)",
    "as (?:quickly|fast) as (?:possible|we can)|in the near future|earliest convenience",
  ],
  de: [
    "in kürze|in bälde|in kurzer zeit|binnen kurzem|demnächst|alsbald|baldigst|baldmöglichst",
    "schnellstmöglich|schnellstens|ehestmöglich|umgehend|zeitnah|kurzfristig",
    "so (?:bald|schnell|rasch) (?:wie|als) (?:möglich|es geht)",
    "(?<!(?:bleibt|bleiben|immer|völlig|mir) )gleich(?! (?:groß|lang|viel|hoch|gut|schnell|schwer|teuer|weit|welch|ob|wie|wo|zwei|drei|mehrere|bleib|geblieben))",
    "in (?:wenigen|ein paar|einigen|einem|einer) (?:augenblick(?:en)?|moment(?:en)?|minuten?|sekunden?|stunden)",
    "jeden (?:moment|augenblick)|jede (?:minute|sekunde)",
    "in (?:absehbarer|nächster|kürzester|allerkürzester) zeit",
  ],
  es: [
    "en breve|próximamente|enseguida|en seguida|en poco tiempo|ahorita|al rato|de un momento a otro",
    "en (?:un|unos|breves|pocos|algunos) (?:momentos?|instantes?|minutos?|segundos?|rato|ratito|momentito)",
    "dentro de (?:poco|nada|un (?:momento|rato|instante|minuto)|(?:unos|breves|pocos) (?:minutos|momentos|instantes))",
    "lo (?:antes|más pronto|más rápido) posible|tan pronto como (?:sea posible|podamos|pueda)",
    "cuanto antes|a la (?:mayor |máxima )?brevedad",
  ],
  fr: [
    "bient[ôo]t|sous peu|prochainement|incessamment|sans tarder",
    "d'ici (?:peu|quelques (?:instants|minutes|heures))",
    "dans (?:peu|un (?:petit )?(?:instant|moment)|une (?:minute|seconde)|quelques (?:instants|moments|minutes|secondes|heures)|les prochaines (?:minutes|heures))",
    "(?:dans|sous) les (?:meilleurs|plus brefs) délais",
    "dès que (?:possible|nous (?:le )?(?:pouvons|pourrons))|au plus (?:vite|tôt)",
    "(?:le plus|aussi) (?:vite|tôt|rapidement) (?:que )?possible",
    "d'un (?:instant|moment) à l'autre|d'une (?:minute|seconde) à l'autre",
  ],
  it: [
    "a breve(?! (?:distanza|termine|durata|scadenza|raggio))|in breve(?! tempo|\\s*[,:;])|prossimamente|a momenti",
    "(?:tra|fra|entro) (?:poco|breve|non molto|un (?:attimo|momento|istante|minuto)|un po'|qualche (?:minuto|istante|momento|secondo)|pochi(?:ssimi)? (?:minuti|istanti|attimi|momenti|secondi))",
    "in (?:breve tempo|poco tempo|un attimo|pochi (?:minuti|istanti|attimi|secondi))|in tempi brevi",
    "quanto prima|(?:non )?appena (?:possibile|possiamo|potremo)|(?:il|al) più presto",
    "da un momento all'altro|nel più breve tempo",
  ],
  nl: [
    "binnenkort|spoedig|weldra|straks|(?:zo ?)?dadelijk|zo ?meteen|zo ?direct|gauw",
    "zo (?:snel|spoedig|gauw|vlug) mogelijk|zo (?:terug )?bij (?:u|je|jou|jullie)",
    "(?<!op )(?:elk|ieder) (?:moment|ogenblik)",
    "(?:binnen|over|in) (?:enkele|een paar|een|enige) (?:ogenblik(?:ken|je)?|moment(?:en|je)?|minuut(?:je)?|minuten|tellen|seconden|uren)",
    "op korte termijn|binnen (?:afzienbare|korte) tijd",
  ],
  pt: [
    "em (?:breve|instantes|pouco tempo|um (?:instante|momento|minuto|minutinho)|(?:poucos|alguns|uns) (?:instantes|minutos|momentos|segundos))",
    "dentro de (?:pouco|momentos|instantes|um (?:instante|momento)|(?:alguns|uns|poucos) (?:minutos|instantes|momentos))",
    "daqui a (?:pouco|nada|(?:alguns|uns|poucos) (?:minutos|instantes|momentos))|nos próximos (?:minutos|instantes)",
    "o mais (?:rápido|rapidamente|breve|cedo|depressa) possível|quanto antes|com (?:a maior )?brevidade",
    "(?:assim|logo) que (?:possível|for possível|pudermos)|logo logo|já já|de um momento para o outro",
  ],
};

/** Words that mean something else in another language, such as a logo or a bald head. */
const VAGUE_AT_HOME: Partial<Record<ChatLanguage, string>> = {
  de: "bald(?! (?:darauf|danach))",
  es: "(?<!(?:de|tan|por lo) )pronto",
  it: "(?<!(?:troppo|così) )presto(?! o tardi)",
  pt: "brevemente|(?<!(?:o|os|um|do|no|ao|seu|nosso|este|esse|desde) )logo(?! (?:que|após|depois|abaixo|acima|ali|aqui|a seguir|em seguida))",
};

const FAREWELL =
  /(?<!\p{L})(?:(?:see|talk to|speak to) you (?:very )?soon|talk soon|(?:auf|bis) bald|bis gleich|à (?:très )?bientôt|hasta (?:muy )?pronto|a presto|tot (?:gauw|straks|spoedig)|até (?:logo|breve))(?!\p{L})/giu;

const PATTERNS = Object.fromEntries(CHAT_LANGUAGES.map((language) => [language, patternFor(language)]));

/** The first word in a text of this language that promises a time nobody can check; null when there is none. */
export function vagueIn(text: string, language: string): string | null {
  return PATTERNS[chatLanguage(language)]?.exec(plain(text))?.[0] ?? null;
}

/** The text without “see you soon” and its like, which promise nothing. */
export function withoutFarewells(text: string): string {
  return plain(text).replaceAll(FAREWELL, "");
}

function patternFor(language: ChatLanguage): RegExp {
  const words = [...Object.values(VAGUE).flat(), VAGUE_AT_HOME[language] ?? []].flat();
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "iu");
}

/** One way of writing an apostrophe, a blank and an accent. */
function plain(text: string): string {
  return text.normalize("NFC").replaceAll("’", "'").replaceAll(/\s+/g, " ");
}
