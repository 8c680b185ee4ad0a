import { BODY_WORDS, CONDITION_WORDS } from "./health-words.ts";

/**
 * Words that send a conversation to a person in any shop: money accusations, law, danger to body or data.
 * Each list is a starting point that the shop edits.
 */
// prettier-ignore
export const EVERY_TRADE: readonly string[] = [
  "fraud", "fraudulent", "scam", "scammed", "scammers", "chargeback", "charge back", "stolen card", "card was stolen",
  "unauthorized charge", "unauthorised charge", "unauthorized payment", "unauthorised payment", "charged without my permission",
  "did not authorize", "did not authorise", "identity theft", "hacked", "data breach", "data leak", "delete my data", "gdpr", "ccpa",
  "lawyer", "attorney", "solicitor", "lawsuit", "sue you", "suing", "will sue", "going to sue", "sue your", "legal action",
  "small claims", "consumer court", "consumer forum", "trading standards", "better business bureau", "ombudsman", "police",
  "emergency", "hospital", "hospitalized", "hospitalised", "ambulance", "injury", "injured", "allergic reaction", "anaphylaxis",
  "anaphylactic", "poisoned", "poisoning", "self harm", "suicide", "suicidal", "kill myself", "end my life", "product recall",
  "safety recall", "recalled", "counterfeit",
];

/** A refund that has become a quarrel: several systems and somebody's decision are needed. */
// prettier-ignore
export const REFUND_DISPUTES: readonly string[] = [
  "refund dispute", "dispute the charge", "dispute this charge", "dispute the payment", "disputing", "refuse to refund",
  "refused to refund", "refusing to refund", "refused my refund", "refund was refused", "refund was denied", "denied my refund",
  "refund was rejected", "rejected my refund", "wrong refund amount", "refunded the wrong amount", "partial refund",
  "only refunded part", "never got my refund", "refund never came", "charged twice", "double charged", "charged two times",
];

// prettier-ignore
const SUPPLEMENTS: readonly string[] = [
  ...BODY_WORDS, ...CONDITION_WORDS,
  "stack", "stacking", "stacked", "stack with", "cycle on", "cycling off", "bioavailability", "bioavailable", "absorption",
  "half life", "lab result", "lab report", "lab test", "lab tested", "test results", "third party test", "third party tested",
  "certificate of analysis", "coa", "heavy metals", "heavy metal", "purity", "contaminants", "fda approved", "drug test",
  "banned substance", "banned substances", "doping", "wada", "informed sport", "steroid", "steroids", "sarms", "prohormone",
  "testosterone", "hormone", "hormones", "withdrawal", "tolerance break", "build a tolerance", "serotonin", "serotonin syndrome",
  "nootropic dose", "racetam", "microdose", "stimulant", "caffeine content", "how much caffeine", "jitters", "crash after",
];

// prettier-ignore
const HEMP: readonly string[] = [
  ...SUPPLEMENTS,
  "thc", "thc content", "thc free", "trace thc", "thc level", "thc limit", "delta 8", "delta 9", "hhc", "thca", "get me high",
  "get high", "make me high", "psychoactive", "intoxicating", "legal in", "legality", "is it legal", "legal to", "illegal",
  "banned in", "allowed in my state", "state law", "federal law", "farm bill", "minimum age", "age limit", "cross the border",
  "across the border", "fly with", "take it on a plane", "tsa", "fail a drug test", "pass a drug test", "drug screening",
  "drug screen", "urine test", "saliva test", "show up in", "probation", "drive after", "driving after", "can i drive",
  "for my dog", "for my cat", "for my pet", "for dogs", "for cats",
];

// prettier-ignore
const BEAUTY: readonly string[] = [
  "allergy", "allergic", "allergen", "allergens", "patch test", "rash", "hives", "burning", "burned my", "burnt my", "burns my",
  "chemical burn", "stings", "stinging", "itching", "itchy", "swelling", "swollen", "blister", "blisters", "bleeding", "broke out",
  "breaking out", "breakout", "peeling off", "irritated my", "irritation", "skin reaction", "bad reaction", "reacted badly",
  "side effect", "eczema", "psoriasis", "rosacea", "dermatitis", "melasma", "dermatologist", "infection", "infected",
  "open wound", "in my eye", "in my eyes", "eye irritation", "swallowed", "accutane", "isotretinoin", "tretinoin", "hydroquinone",
  "prescription", "medication", "pregnant", "pregnancy", "breastfeeding", "nursing mother", "safe for children", "safe for kids",
  "for my baby", "for a baby", "for my child", "under 12", "chemotherapy", "after surgery", "laser treatment",
  "allergie", "allergisch", "alergia", "alergica", "schwanger", "embarazada", "enceinte", "incinta", "gravida", "hautausschlag",
];

// prettier-ignore
const ELECTRONICS: readonly string[] = [
  "caught fire", "catch fire", "catches fire", "is on fire", "burst into flames", "smoke came", "smoke coming", "smoking and",
  "started smoking", "is smoking", "exploded", "explosion", "explode", "burst open", "battery swelling", "battery swelled", "battery is swollen",
  "swollen battery", "bulging battery", "battery is bulging", "battery bulging", "battery leak", "battery leaked",
  "leaking battery", "button battery", "overheat", "overheats", "overheated", "overheating", "too hot to touch", "burned my hand",
  "burning smell", "smells burnt", "smell of burning", "melted", "melting", "sparks", "sparking", "short circuit",
  "electric shock", "electrical shock", "electrocuted", "got a shock", "gave me a shock", "recall notice", "under recall",
  "hearing loss", "pacemaker", "swallowed", "wipe my data", "erase my data", "recover my data", "data recovery", "lost my data",
  "lost all my data", "personal data", "data on the device", "someone else's data", "remote access", "spying", "was hacked",
  "brennt", "explodiert", "stromschlag", "explosa", "a pris feu", "se incendio", "descarga electrica",
];

// prettier-ignore
const FOOD: readonly string[] = [
  "allergy", "allergies", "allergic", "allergen", "allergens", "anaphylaxis", "epipen", "intolerant", "intolerance", "coeliac",
  "celiac", "gluten", "gluten free", "lactose", "dairy free", "nut free", "contain nuts", "contains nuts", "traces of nuts",
  "traces of", "may contain", "contain peanuts", "contain peanut", "contain soy", "contain egg", "contain eggs", "contain milk",
  "contain dairy", "contain sesame", "sulphites", "sulfites", "shellfish", "cross contamination", "same facility",
  "food poisoning", "contaminated", "contamination", "salmonella", "listeria", "mold", "mould", "moldy", "mouldy", "rotten",
  "rancid", "gone off", "smells off", "tastes off", "spoiled", "tampered", "bulging can", "glass in", "metal in", "plastic in",
  "insect in", "insects in", "hair in", "bug in", "bugs in", "choking", "choked", "made me sick", "got sick", "threw up",
  "vomiting", "diabetic", "diabetes", "pregnant", "pregnancy", "breastfeeding", "for my baby", "for babies", "infant", "toddler",
  "recall notice", "alergia", "alergico", "allergie", "allergisch", "alergenos", "allergenes", "senza glutine", "sin gluten",
  "sans gluten", "glutenfrei", "sem gluten", "frutta a guscio",
];

// prettier-ignore
const APPAREL: readonly string[] = [
  "skin reaction", "rash", "hives", "chemical smell made", "choking hazard", "my baby choked", "button came off and",
  "needle in", "pin in", "caught fire", "flammable",
];

/** Words of the trade's regulated or dangerous topics, beside those of every trade. */
export const WORDS_OF_TRADE = {
  general: [],
  apparel: APPAREL,
  supplements: SUPPLEMENTS,
  hemp: HEMP,
  beauty: BEAUTY,
  electronics: ELECTRONICS,
  food: FOOD,
} as const satisfies Record<string, readonly string[]>;

export type Trade = keyof typeof WORDS_OF_TRADE;

/** Topics on which the bot neither answers nor links, wherever a text is not yet known to be harmless. */
export const REGULATED_WORDS: readonly string[] = [...new Set([...HEMP, ...BEAUTY, ...FOOD, ...ELECTRONICS])];
