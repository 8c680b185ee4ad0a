const GOOD =
  "great|perfect|awesome|excellent|amazing|wonderful|fantastic|lovely|brilliant|super|superb|terrific|cool|nice|good|fine|neat|sweet|beautiful|helpful|fun";

/** What a pleased or contented customer's words do, read on `plain` words, so without apostrophes. */
// prettier-ignore
export const PLEASED = {
  thanks: [
    "many? thanks|thank|thx|thnx|tnx|ty|tysm|cheers|thankyou|ta you|u|so|very|a? much|lot|again|bunch?", "appreciate|appreciated|grateful", "thanks|thank+you for your|the|all|letting|being|checking|clarifying", "very|so|too kind", "bless you", "youre welcome", "you are welcome",
  ],
  praises: [
    GOOD, "glad|happy|pleased|impressed|delighted|love|loved|enjoyed|enjoy|best|favorite|favourite|yay|wonderfully|perfectly", "great|good|nice|excellent|amazing|well job|work|service|help|idea|choice|to+know|one|news|suggestion|suggestions|done|deal|stuff", "very|really|so|super|pretty good|nice|helpful|fast|quick|interesting|clear|great|easy|friendly|happy",
    "that was quick|easy|fast|great|helpful|nice", "exactly|just what i need|needed|want|wanted|was+looking", "that|it|this helps|helped", "it|that|this|works? works|worked now|fine|great|perfectly", `sounds|looks|seems|would+be|thatd+be|thats|that+is|its|it+is|is really|very|pretty|so? ${GOOD}|interesting|reasonable`, "much better", "solved", "sorted",
  ],
  accepts: [
    "yes|yeah|yep|yup|yea|sure|absolutely|definitely|certainly|indeed|ok|okay|okey|k|alright", "yes|sure please|thanks|i|that|correct", "of course", "that|which works|will+work|sounds|suits|is+ok|is+okay|is+correct|is+right|is+all+right", "thats|that+is|its ok|okay|correct|right|alright|it|all+right", "works for me", "ill|i+will|i+would|id take|have|go|try|think|check|watch|like|do", "i take",
    "go ahead|for|with", "book|reserve|order it|that|them", "lets do|go|try|book", "please do|book|go|reserve|proceed|confirm", "correct|exactly|confirmed|proceed", "got it", "makes|make sense", "no preference", "found it", "all good|set|right|clear", "doesnt|does+not|dont matter", "dont|do+not mind",
    "i? dont|do+not care about|any|a? preference?", "i? dont|do+not have any|a preference", "any|anything|anywhere|either|whichever is? fine|ok|okay|good|one?", "i? havent|have+not|never seen|heard|watched|tried|read", "not yet", "fair enough", "understood", "by|with me", "yes exactly|thats+right|correct",
  ],
  /** Takes it on oneself. */
  owns: [
    "my mistake|bad|fault|apologies|error", "i apologise|apologize|apologies", "i made|make a|an mistake|error|typo", "i was|am|might+be|may+be wrong|mistaken|confused", "i messed|mixed|forgot|misread|mistyped|misspelled", "ive? i? changed my mind", "by mistake|accident", "im|i+am? sorry but? i dont|do+not|cant|cannot|forgot|have|made|am", "sorry about that|the", "oh? sorry i|my|its|it", "ordered by mistake", "let me try|check|look|see|think", "one|a|give+me+a second|sec|moment|minute",
  ],
  closes: [
    "no|nope|nah thanks|thank+you|thx|ty", "no|nope that|thats|that+is|that+will|thatll|it|nothing|im|i+am is|be? all|it|everything|fine|good|ok|okay|set", "thats|that+is|that+will+be|thatll+be|that+was all|it|everything", "nothing else|more|further", "all i|we need|needed|wanted", "all for now|today",
    "have|enjoy a|an|your nice|good|great|lovely|wonderful|pleasant|rest? day|evening|night|one|weekend|time|afternoon?", "bye|goodbye|ciao|byebye", "good bye|night|day|evening|morning|afternoon", "take care", "see you|ya", "you too", "no|nope more|other|further questions|question", "im|i+am all? good|set|fine|okay|ok", "not right now", "not today", "will do", "dont need anything",
  ],
} as const;

/** Words of praise or blame that are none: they say what is looked for, or belong to a name of the matter. */
export const NEUTRAL = {
  asksFor: [
    "a|an|any|some|the|for|something|anything good|great|nice|cool|fun|lovely|perfect|beautiful|helpful|best|fine|super",
    "is|are|was|were it|this|that|they|there good|nice|great|fun|cool",
    "how good|nice|bad",
    "best|nicest",
    "good place|places|restaurant|restaurants|hotel|movie|movies|comedy|book|one|for|at",
    "how long|far|much|many is|does|do|will",
    "not bad",
    "no problem|issue|issues|worries|rush|hurry|trouble",
  ],
} as const;
