/** What touches the body: a wrong answer hurts. Doses, effects, medicines, and who must take care. */
// prettier-ignore
export const BODY_WORDS: readonly string[] = [
  "side effect", "side effects", "adverse effect", "adverse reaction", "dosage", "dosages", "dose", "doses", "dosing", "overdose",
  "how much should i take", "how many should i take", "how much do i take", "how many do i take", "how much can i take",
  "how many can i take", "how many capsules", "how many tablets", "how many pills", "how many scoops", "how many drops",
  "how many gummies", "how much protein", "how much creatine", "how often should i", "how often can i", "how often do i take",
  "how many times a day", "when should i take", "when do i take", "should i take", "can i take", "may i take", "do i take",
  "is it safe to take", "safe to take", "safe to use", "empty stomach", "take it with", "take them with", "taking it with",
  "take with", "combine it with", "combine them with", "mix it with", "together with my",
  "daily limit", "daily limits", "maximum daily", "max per day", "daily intake", "recommended intake", "upper limit", "too much of",
  "interaction", "interactions", "interact with", "interacts with", "interfere with", "interferes with", "contraindication",
  "contraindications", "contraindicated", "medication", "medications", "medicine", "medicines", "meds", "my pills",
  "prescription", "prescribed", "drug interaction", "blood thinner", "blood thinners", "warfarin", "antidepressant",
  "antidepressants", "ssri", "ssris", "adderall", "ritalin", "lexapro", "zoloft", "insulin", "metformin", "statin", "statins",
  "beta blocker", "beta blockers", "antibiotic", "antibiotics", "birth control", "contraceptive", "pregnant", "pregnancy",
  "breastfeeding", "breast feeding", "nursing mother", "lactating", "trying to conceive", "safe for children", "safe for kids",
  "safe for teens", "for my child", "for my son", "for my daughter", "for my baby", "for my kid", "under 18", "year old take",
  "made me sick", "feel unwell", "feel sick", "feeling sick", "felt sick", "trouble breathing", "chest pain", "palpitations",
  "heart racing", "racing heart", "shortness of breath", "dizzy", "dizziness", "vomiting", "threw up", "nausea", "fainted",
  "allergy", "allergic", "allergen", "allergens", "rash", "hives", "it cure", "cures", "cure my", "treat my", "treats", "heal my",
  "efectos secundarios", "embarazada", "dosis", "medicamento", "medicamentos", "effets secondaires", "enceinte", "posologie",
  "medicament", "medicaments", "nebenwirkung", "nebenwirkungen", "schwanger", "dosierung", "wechselwirkung", "wechselwirkungen",
  "medikament", "medikamente", "efeitos colaterais", "gravida", "dosagem", "remedio", "effetti collaterali", "incinta",
  "dosaggio", "farmaco", "farmaci", "interazioni",
];

/** Illnesses: whoever names one asks for more than a shop's page can say. */
// prettier-ignore
export const CONDITION_WORDS: readonly string[] = [
  "diabetes", "diabetic", "blood pressure", "hypertension", "cholesterol", "heart condition", "heart disease", "heart problem",
  "kidney", "kidneys", "kidney stones", "liver", "fatty liver", "thyroid", "epilepsy", "epileptic", "seizure", "seizures", "cancer",
  "tumor", "chemotherapy", "chemo", "surgery", "autoimmune", "lupus", "arthritis", "gout", "anemia", "asthma", "migraine",
  "migraines", "pcos", "endometriosis", "ibs", "crohns", "ulcer", "gastritis", "acid reflux", "glaucoma", "anxiety", "panic attack",
  "panic attacks", "depression", "depressed", "insomnia", "adhd", "autism", "ptsd", "bipolar", "schizophrenia", "dementia",
  "alzheimer", "alzheimers", "parkinson", "parkinsons", "eating disorder", "erectile", "infertility", "my doctor", "doctor said",
  "my condition", "medical condition", "diagnosed",
];
