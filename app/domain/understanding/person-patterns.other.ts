/** The same wish in Spanish, French, German, Portuguese and Italian, on `plain` text (no accents, no apostrophes). */
// prettier-ignore
const PERSON = {
  es: "(?:persona|personas|humano|humana|agente|asesor|asesora|operador|operadora|representante|alguien|empleado|supervisor|encargado|gerente|atencion al cliente|servicio al cliente|soporte|ejecutivo)",
  fr: "(?:personne|humain|humaine|agent|conseiller|conseillere|operateur|quelqu ?un|quelquun|representant|responsable|employe|service client|superviseur|vraie personne|vendeur)",
  de: "(?:mensch|menschen|person|mitarbeiter|mitarbeiterin|berater|beraterin|jemand|jemanden|jemandem|kundenservice|kundendienst|kundenberater|agent|agenten|vorgesetzten|personal|sachbearbeiter|echten)",
  pt: "(?:pessoa|humano|humana|atendente|agente|alguem|operador|operadora|representante|funcionario|gerente|supervisor|atendimento|suporte)",
  it: "(?:persona|umano|umana|operatore|operatrice|agente|qualcuno|addetto|rappresentante|consulente|responsabile|servizio clienti|assistenza)",
} as const;

// prettier-ignore
const TALK = {
  es: "(?:hablar|habla|hablo|chatear|comunicar(?:me)?|comuniquen?me|contactar|pasame|paseme|pasar(?:me)?|ponme|pongame|conectame|conecteme|conectar(?:me)?|transfierame|transferir|quiero|quisiera|necesito|hay|dame|deme|atienda|atender)",
  fr: "(?:parler|discuter|echanger|contacter|joindre|passer|passez|mettre en relation|mettez|transferer|transferez|veux|voudrais|aimerais|besoin|y a t il|avoir|donnez)",
  de: "(?:sprechen|reden|chatten|verbinden|verbinde|verbunden|weiterleiten|kontaktieren|erreichen|ich will|mochte|brauche|brauch|gibt es|gib mir|geben)",
  pt: "(?:falar|conversar|contatar|contactar|transfira|transferir|transfere|passar|passa|conectar|quero|queria|gostaria|preciso|tem|ha|chama|chamar|atender)",
  it: "(?:parlare|parlo|chattare|contattare|passami|passatemi|mi passi|mettermi|mettetemi|trasferi(?:re|scimi|temi)|collegami|voglio|vorrei|avere|bisogno|ce|c e|dammi)",
} as const;

const LANGUAGES = ["es", "fr", "de", "pt", "it"] as const;

// prettier-ignore
export const ASKS_ELSEWHERE: readonly RegExp[] = [
  ...LANGUAGES.map((language) => `${TALK[language]}(?: \\w+){0,5}? ${PERSON[language]}`),
  // German puts the verb last: "mit einem Menschen sprechen".
  `${PERSON.de}(?: \\w+){0,3}? ${TALK.de}`,
  "(?:persona|personne|pessoa|agente|operatore|humano|humain|mensch|umano|mitarbeiter|atendente) (?:real|reelle|reale|humano|humana|umano|bitte|por favor|per favore|s il vous plait|sil vous plait|vera|vero|echt)",
  "(?:vraie|echter|echten|echte|vera|verdadera) (?:personne|mensch|menschen|person|persona)",
  "(?:no|ne|nicht|kein|keinen|nao|non|pas)(?: \\w+){0,4} (?:robot|bot|maquina|machine|maschine|macchina|roboter|computer)",
  "(?:quiero|voglio|quero|veux|will|mochte|fare|faire|hacer|poner)(?: \\w+){0,4} (?:queja|reclamo|reclamacao|reclamation|plainte|beschwerde|reclamo|reclamacion)",
  "^(?:atencion al cliente|servicio al cliente|service client|kundenservice|kundendienst|servizio clienti|atendimento|humano|humain|mensch|umano|agente|operador|operatore|atendente|mitarbeiter)(?: (?:por favor|bitte|per favore))?$",
].map((source) => new RegExp(`(?:^|\\b)(?:${source})(?:\\b|$)`));

/** "No necesito hablar con nadie": the same words, refused. */
// prettier-ignore
export const DECLINES_ELSEWHERE: readonly RegExp[] = [
  "(?:no|nao|non) (?:quiero|necesito|hace falta|quero|preciso|voglio|ho bisogno|serve)(?: \\w+){0,3} (?:persona|agente|humano|nadie|pessoa|atendente|operatore|nessuno|alguien|qualcuno)",
  "(?:pas besoin|ne veux pas)(?: \\w+){0,3} (?:personne|agent|conseiller|humain)",
  "(?:brauche|will|mochte)(?: \\w+){0,2} kein(?:en|e)? (?:mensch|menschen|mitarbeiter|person|berater)",
].map((source) => new RegExp(`\\b(?:${source})\\b`));
