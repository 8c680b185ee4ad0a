import { type PhraseBook, phraseBook } from "./phrases.ts";

const CANT =
  "cant|cannot|can+not|couldnt|could+not|wasnt+able|was+not+able|am+not+able|not+able|unable|wont+be+able|not+possible|isnt+possible";
const DONT = "dont|do+not|didnt|did+not";

/** What the bot's or an agent's line does, read on `plain` words, so without apostrophes. */
// prettier-ignore
const PHRASES = {
  /** Did not understand, or knows nothing of it. */
  puzzled: [
    `i|im|we|sorry ${DONT}|not quite|really|fully? understand|understood|get|catch|follow|recognise|recognize|recognised`, `${DONT} quite|really|fully understand|get|catch|follow`, "not understand|understood", "not sure i|what|how", "rephrase|reformulate", "in other|different words", "try asking|again+with|rewording", "say that again", "can|could you repeat", "please repeat", `${DONT} recognise|recognize`,
    `${DONT} have an|any|that|the|more? answer|information|info|knowledge|idea`, `i ${DONT} know`, "i can|am+able only to? help|answer|assist", "i can help you? with orders|questions|the", "im|i+am still learning|just", "not trained", "beyond my", `${CANT} help|assist|answer`, "misunderstood|misunderstanding", "not a valid|recognised", "please choose|select", "what would you like to do",
    "no entiendo|entendi|comprendo|he+entendido|te+entiendo", "nai pas compris", "je ne comprends", "nicht verstanden", "verstehe nicht", "nao entendi|compreendi|entendo", "non ho? capito|capisco", "reformular|reformuler|riformulare|umformulieren|anders+formulieren",
  ],
  /** Understood, but it was not to be had. */
  fails: [
    "there are|is|were|isnt|arent no|not|none|any", "no _ _? available|found|match|matches|left", "unfortunately", "not|isnt|arent|no+longer available", "unavailable", `${CANT}`, "fully booked", "sold out", "unsuccessful", "failed|fails|failure", "error", `${DONT} have`, `${DONT} find|see|offer|allow|support|exist|match`, "havent found", "has|have|had no", "nothing that|available|matches|found|matching", "invalid", "expired", "not valid|possible|allowed|eligible|found|listed|in|included|covered", "no results|rooms|tables|tickets|flights|trains|match|record|listings", "out of stock", "went wrong", "declined|rejected|closed", "does|is|are|was not", "doesnt|isnt|arent|wasnt|werent", "didnt go|work", "already taken|expired|shipped|closed", "could you|i? try again", "another|different day|time|date|area|type|one|city|price", "lamentablemente|desafortunadamente|malheureusement|leider|infelizmente|purtroppo|pas+disponible|nicht+verfugbar|no+disponible",
  ],
  /** Feels with the customer, who had bad luck elsewhere. */
  feels: ["sorry to hear|about", "sorry for your", "understand your? concern|disappointment|urgency", "thats|that+is terrible|awful|too+bad"],
  regrets: ["sorry|apologies|apologise|apologize|apology|regret|regrettably", "im|i+am afraid", "understand your? frustration|inconvenience", "inconvenience", "my bad|mistake", "lo siento|disculpa|disculpe", "desole|desolee|excusez", "tut mir leid", "entschuldigung|desculpe|spiacente|scusi", "mi dispiace", "sinto muito"],
  /** Puts the customer off. */
  delays: ["please wait", "one|a? moment|minute", "allow me|us|up|a", "your? patience", "be patient", "business|working days", "24|48|72 hours", "hours|days", "look|looking into", "investigate|investigating|investigation|escalate|escalated|escalating|forward|forwarded", "as soon as", "later", "on hold", "be+in touch", "let me check"],
  /** Sends the customer elsewhere. */
  deflects: ["please contact|call|email|visit|see|check|reach|log|refer", "on|our website|page|site|app|faq|policy", "policy|policies|terms", "you can|may|could call|contact|visit|check|find|request|email", "log in", "help center|centre|page", "hotline"],
  done: ["booked|confirmed|reserved|completed|refunded|processed|updated|purchased|added|scheduled|arranged|fixed|successful|successfully|approved|activated|delivered|resolved", "all set|done", "done", "reference number|is", "here is|are|you", "enjoy", "sent|set"],
  offers: ["i|we would? recommend|suggest", "how|what about", "would you like", "do you want", "you might|may|could|can like|try|also", "have you seen|watched|heard|tried|been|considered", "shall|should i|we", "may i"],
  asks: ["could|can|may|would you|i", "please provide|confirm|enter|specify|tell|share|give|send|state|describe|upload", "what|which|when|where|who|how", "do|did|are|is|have you|your|there|it|that"],
  closes: ["anything|something else", "have a nice|good|great|wonderful|lovely|pleasant", "youre|you+are welcome", "welcome", "glad|happy to|i|that|you", "thank you|s", "my pleasure", "goodbye|bye", "no problem"],
} as const;

export type BotMove = keyof typeof PHRASES;

export const BOT_PHRASES: PhraseBook<BotMove> = phraseBook(PHRASES);
