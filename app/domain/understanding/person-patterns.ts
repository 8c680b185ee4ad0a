/**
 * How people ask for a person, read on `plain` text. Gaps are bounded, so a long message costs no more than its length.
 * `WHO` are words that can only mean a person of the shop; `SOMEONE` need a verb of talking beside them.
 */
const WHO =
  "(?:humans?|humain|real (?:person|people|human|agent|someone)|live (?:person|agent|human|chat|support|representative|operator|assistant)|" +
  "actual (?:person|human|agent)|agents?|persons?|people|representatives?|rep|reps|operators?|supervisors?|managers?|executives?|" +
  "customer (?:service|support|care)|support (?:team|person|agent|staff|rep)|service (?:agent|rep|desk)|staff(?: member)?|employees?|" +
  "specialists?|advis[oe]rs?|consultants?|human being|care (?:team|agent|executive)|boss|owners?|founders?|assistants?|associates?|personnel)";
const SOMEONE =
  "(?:some ?(?:one|body)|any ?(?:one|body)|some ?person|your team|the team|you guys|you people|support|a colleague|colleagues?)";
const TALK =
  "(?:talk(?:ing)?|speak(?:ing)?|spk|chat(?:ting)?|connect(?:ed|ing)?|transfer(?:red|ring)?|switch(?:ed)?|forward(?:ed)?|" +
  "hand(?:ed)?(?: me)?(?: over)?|put(?: me)?(?: through| in touch| in contact)?|pass(?: me)?(?: on)?|get(?:ting)?(?: me)?(?: in (?:touch|contact))?|" +
  "reach(?:ing)?|contact(?:ing)?|escalat(?:e|ed|ing)|redirect(?:ed)?|refer me|message|discuss|communicate|deal(?:ing)?|took|tlak|tal|spek)";
const ASK =
  "(?:want|need|wanna|like|prefer|rather have|rather|require|demand|give|get|gimme|find|bring|send|fetch|call|is there|are there|have|let me|looking for|request|asking for|asked for|use)";
const GAP = (words: number) => `(?: \\w+){0,${words}}?`;

export const ASKS: readonly RegExp[] = [
  // "talk to a human", "connect me to your supervisor", "can I chat with someone who is smarter than you"
  `${TALK}${GAP(2)} (?:to|with|by|through|2|w|ot|na|an?)${GAP(4)} ${WHO}`,
  `${TALK}${GAP(1)} (?:to|with|through|ot|2) ${SOMEONE}`,
  `${TALK}(?: me)?(?: a| an| the| to| your| any| some| me| live)* ${WHO}(?! (?:number|no|num|phone|email|hours|id|line)\\b)`,
  `(?:contact|get hold of|get a hold of|reach out to) ${SOMEONE}(?! (?:number|no|num|phone|email|hours)\\b)`,
  // "I need a real person", "is there a human", "give me an agent"
  `${ASK}(?: me| to| an?| the| your| any| some| one| of| please| pls| proper| also| help| support| assistance| from| with| competent| actual| real| damn| bloody| fucking)* ${WHO}(?! (?:friend|body|nature|hair|use|size|trial|consumption|grade|product|number|no|num|phone|email|hours|id|line)\\b)`,
  `(?:real|live|actual|human) (?:person|people|human|agent|representative|support|assistant|operator|being|chat|help|assistance|someone|somebody)`,
  `(?:human|person|agent|representative|operator|supervisor|manager|executive|customer service|customer support) (?:please|pls|plz|now|asap|handoff|handover|available|immediately|instead|to answer|to help)`,
  `(?:some ?(?:one|body)|any ?(?:one|body)) (?:real|human|available|there|(?:else )?(?:to|who can|that can|can) (?:help|assist|talk|speak|answer|contact|take)|from (?:the |your )?(?:team|customer|support|service|company|staff))`,
  `(?:can|could|would|will|let) (?:some ?(?:one|body)|any ?(?:one|body))(?: \\w+){0,2} (?:help|assist|look|call|contact|answer|check|reply|respond|take|explain|tell|fix|handle)`,
  `(?:is|are) there (?:any ?(?:one|body)|some ?(?:one|body)|(?:a|any) (?:person|human|agent))(?! else)`,
  `(?:hand ?(?:off|over)|escalate|transfer me|put me through|(?:a|me|for a|arrange a|schedule a|request a|request) call ?back|(?<!(?:not|didnt|never|dont|to) )(?:call|ring|phone) me(?: back| now| asap| please| on (?:my|this)|$))`,
  `(?:speak|talk|chat) (?:directly |live )?(?:to|with) (?:a |an |the |your |you )?(?:guy|guys|lady|man|woman|department|dept|expert|professional|nutritionist|dietician|dietitian|stylist|team|company|somebody|someone)`,
  `i (?:want|need|would like|wanna|wish|have) (?:to )?(?:talk|speak|chat)(?: now)?$`,
  `^(?:pl(?:ea)?se )?(?:talk|speak|human|agent|person|operator|representative|service agent|live agent|live chat|live support|customer (?:support|service|care)|contact support|support|manager|supervisor|agent to chat|real person)(?: pl(?:ea)?se| now)?$`,
].map(
  (source) =>
    new RegExp(`\\b${source.startsWith("^") ? source : `${source}`}${source.endsWith("$") ? "" : "\\b"}`),
);

/** Nothing is asked for in words, but only a person can set it right: the bot is refused, or patience is gone. */
// prettier-ignore
export const IMPLIES: readonly RegExp[] = [
  "(?:not|dont|do not|dont like|stop|hate|no|tired of|sick of|instead of|without|rather than|done)(?: \\w+){0,4} (?:bots?|robots?|ai|chatbots?|automated|automation|virtual assistant)",
  "(?:not|dont|do not|dont like|stop|hate|no|tired of|sick of)(?: \\w+){0,3} (?:talk|talking|speak|speaking|chat|chatting) (?:to|with)(?: an?)? (?:machines?|computers?|software)",
  "(?:bots?|robots?|chatbots?|you|this thing|machine)(?: \\w+){0,3} (?:useless|stupid|dumb|no help|hopeless|pointless|worthless|(?:dont|not|cant|cannot|never|didnt|doesnt) (?:understand|help|helping|get it|getting it|listen|answer(?:ing)?|solve))",
  "(?:(?:no ?(?:one|body))|nobody|none)(?: \\w+){0,3} (?:answer|answers|answering|reply|replies|replying|respond|responds|responding|pick|picks|picking|help|helps|helping|cares)",
  "(?:call cent(?:er|re)|customer (?:care|service|support)|phone|number|support|helpline)(?: \\w+){0,4} (?:not (?:available|reachable|picking|working|answering|responding)|unavailable|unreachable|not picking up|busy)",
  "(?:pathetic|bad|poor|worst|terrible|horrible|pathetic|useless|awful|disgusting|third class)(?: \\w+){0,2} (?:service|support|experience|customer care|company|site|website|app|delivery)",
  "(?:raise|file|lodge|make|register|log|submit|have|want to|wish to|like to|going to|how (?:to|do i|can i))(?: \\w+){0,2} (?:complain|complaint|complaints|grievance)",
  "(?:waste|wasting)(?: of)?(?: my)? (?:time|money)",
  "done with (?:you|this|your)|(?:cheated|scammed|ripped off) (?:me|by)|fed up",
  "you(?: guys| people)? (?:are|r)(?: all| so| just| a| an| the| total| complete)* (?:useless|fraud|frauds|cheats?|liars?|pathetic|worst|thieves|hopeless|stupid|idiots?|jokers?|scammers?|no help|not help(?:ful|ing))",
  "(?:immediate|urgent)(?: \\w+){0,1} (?:resolution|assistance|attention|help|fix|solution|action|support|response)",
  "(?:this|it|my matter|very|extremely)(?: is| s)? (?:very |extremely |really |super |quite )?urgent",
  "(?:you|u)(?: are| re|re)?(?: really| just| still)? (?:not|arent) (?:being )?(?:any )?(?:help|helpful|helping|listening|understanding|answering)",
  "that(?:s| is| was| did|)?(?: not|nt)(?: \\w+){0,2} (?:help|helping|helpful|what i asked|my question)",
  "(?:can|could|let|want) (?:somebody|someone|anyone) else|someone else (?:take|look|help)|anyone competent|(?:speak|talk) to (?:him|her|them)",
  "(?:i )?(?:already|have|ve) (?:told|said|asked|explained)(?: \\w+){0,5} (?:twice|times|already|before|again)|how many times (?:do i have to|must i|should i)(?: \\w+){0,2} (?:say|ask|tell|repeat|explain)|same (?:answer|thing) again|you keep (?:saying|repeating|asking|sending)",
  "^(?:useless|pathetic|ridiculous|this is ridiculous|wtf|no help|not helpful|unacceptable|this is useless|terrible|help me now|emergency)$",
].map((source) => new RegExp(`(?:^|\\b)(?:${source})(?:\\b|$)`));

/** "I do not need an agent": the words are there, the wish is not. */
// prettier-ignore
export const DECLINES: readonly RegExp[] = [
  "(?:dont|do not|not|didnt|never)(?: really| actually| even)? (?:need|want|wanting|wish|have|asked for)(?: (?:to|a|an|any|the|talk|speak|chat|with|call|real|live|human))* (?:agents?|humans?|persons?|someone|anyone|somebody|representatives?|operator|customer (?:service|support|care)|call ?back|call)",
  "(?:am|was) i (?:talking|speaking|chatting) (?:to|with)(?: \\w+){0,3}",
  "(?:can|could|will) you (?:be|act|think)(?: \\w+){0,4} (?:person|human)",
  "no (?:need|agent|human|person) (?:needed|required|necessary|for|to)",
  "(?:are|r|if) (?:you|u)(?: are)?(?: a| an| actually| actual| live| real| really| the)* (?:human|real person|real|person|bot|robot|agent)\\b",
  "(?:become|becoming|be)(?: \\w+){0,2} (?:agents?|representatives?|dealer|consultant|employee)",
  "(?:person|people|human|someone|anyone) (?:who|that) (?:use[sd]?|tried|bought|takes?|wears?)",
  "(?:agent|person|guy|man|representative) (?:came|did not|didnt|delivered|called|said|told|misbehaved|has my|took|marked)(?: \\w+){0,3}",
  "delivery (?:agent|person|guy|man|boy|executive|partner)",
].map((source) => new RegExp(`\\b(?:${source})\\b`));
