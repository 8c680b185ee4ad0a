/**
 * Words that send a conversation to a person in any shop: money accusations, law, danger to body or data.
 * Each list is a starting point that the shop edits.
 */
// prettier-ignore
export const EVERY_TRADE: readonly string[] = [
  "fraud", "fraudulent", "scam", "scammed", "scammers", "chargeback", "charge back", "dispute the charge", "stolen card",
  "unauthorized charge", "unauthorised charge", "identity theft", "hacked", "data breach", "delete my data", "gdpr",
  "lawyer", "attorney", "solicitor", "lawsuit", "sue you", "sue", "suing", "legal action", "small claims", "consumer court",
  "consumer forum", "police", "emergency", "hospital", "hospitalized", "hospitalised", "ambulance", "injury", "injured",
  "allergic reaction", "anaphylaxis", "anaphylactic", "poisoned", "poisoning", "self harm", "suicide", "kill myself",
  "product recall", "recalled", "counterfeit",
];

/** What touches the body: a wrong answer hurts. */
// prettier-ignore
const HEALTH: readonly string[] = [
  "side effect", "adverse effect", "adverse reaction", "dosage", "dose", "overdose", "how much should i take",
  "how many should i take", "how many capsules", "how many tablets", "how much protein", "how much creatine", "how often should i", "should i take", "can i take", "safe to take", "how many pills", "how many scoops", "how many times a day",
  "daily limit", "maximum daily", "interaction", "interact with", "interfere with", "contraindication", "contraindicated",
  "medication", "medicine", "prescription", "prescribed", "blood thinner", "warfarin", "antidepressant", "ssri", "insulin",
  "metformin", "statin", "birth control", "pregnant", "pregnancy", "breastfeeding", "breast feeding", "nursing mother",
  "trying to conceive", "diabetes", "diabetic", "blood pressure", "hypertension", "heart condition", "heart disease",
  "kidney", "liver", "thyroid", "epilepsy", "seizure", "cancer", "chemotherapy", "surgery", "autoimmune", "it cure", "cure my", "treat my",
  "doctor said", "my doctor", "safe for children", "safe for kids", "for my child", "for my baby", "under 18", "allergy",
  "allergic", "allergen", "rash", "hives", "vomiting", "feel unwell", "feel sick", "made me sick", "trouble breathing", "chest pain", "palpitations", "shortness of breath", "dizzy",
  "efectos secundarios", "embarazada", "effets secondaires", "enceinte", "nebenwirkung", "nebenwirkungen", "schwanger",
  "efeitos colaterais", "gravida", "effetti collaterali", "incinta",
];

// prettier-ignore
const SUPPLEMENTS: readonly string[] = [
  ...HEALTH,
  "stack", "stacking", "bioavailability", "lab result", "lab test", "third party test", "certificate of analysis", "coa",
  "heavy metals", "drug test", "banned substance", "doping", "wada", "steroid", "sarms", "testosterone", "withdrawal",
  "tolerance break", "serotonin",
];

// prettier-ignore
const HEMP: readonly string[] = [
  ...SUPPLEMENTS,
  "thc", "thc content", "get me high", "psychoactive", "legal in", "legality", "is it legal", "cross the border",
  "fly with", "fail a drug test", "delta 8", "delta 9",
];

// prettier-ignore
const BEAUTY: readonly string[] = [
  "allergy", "allergic", "allergen", "rash", "hives", "burning", "burned my", "swelling", "swollen", "blister", "eczema",
  "psoriasis", "rosacea", "dermatologist", "pregnant", "pregnancy", "breastfeeding", "retinol while", "prescription",
  "infection", "safe for children", "safe for kids", "skin reaction", "side effect",
];

// prettier-ignore
const ELECTRONICS: readonly string[] = [
  "fire", "caught fire", "smoke", "smoking", "exploded", "explosion", "battery swelling", "swollen battery", "overheating",
  "electric shock", "electrocuted", "burning smell", "sparks",
];

// prettier-ignore
const FOOD: readonly string[] = [
  "allergy", "allergic", "allergen", "food poisoning", "contaminated", "contamination", "mold", "mould", "coeliac", "celiac",
  "anaphylaxis", "nut free", "pregnant", "choking", "choked", "glass in", "metal in", "insect in", "made me sick", "got sick",
];

const APPAREL: readonly string[] = ["skin reaction", "rash", "choking hazard"];

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
