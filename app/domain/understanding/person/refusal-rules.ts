import { END, rule, START, WHOLE } from "./rule.ts";

/** A word of the same sentence, or part of one. */
const CLAUSE = "<^stop|question|comma>";

/** The bot is refused, in whatever words. */
// prettier-ignore
export const BOT_REFUSALS: readonly RegExp[] = [
  `(?:(?<!<be|i>) <not|no>|<refuse>) <a|filler|please|you|me|like|with>{0,4} <bot> ${WHOLE}`,
  `<not|refuse|no> <i|a|filler|please|with|me|other>{0,3} <want|talk|like|let> <a|want|talk|with|me|filler>{0,4} (?:<bot> ${WHOLE} | (?<=<talk> <with> <a|filler>{0,2}) <machine>)`,
  `<not|refuse|no> ${CLAUSE}{0,4} <auto> <reply|bot|help>`,
  `<refuse> <reply> <auto>`,
  `<not> <i>? <want>? <with>? <talk> <with> <you> ${END}`,
  `(?<!<be>) <not> <other|want|talk|help> <other|i|want|with|it|me|a|filler|talk|help>{0,5} <bot> (?:${END}|<with>)`,
  `${START} <not|no> <a> <machine> ${END}`,
  `<why> ${CLAUSE}{0,4} <talk> <with> <a|filler>? <bot|machine>`,
  `<why> ${CLAUSE}{0,4} <not|no> <filler>? <human|agent>`,
  `<nobody> <with> <talk|help> <with|me>? ${END}`,
  `<talk> <with> <a|filler>? <bot|machine> <be> <insult>`,
  `<insult> <talk>? (?:<bot>|<machine>) ${END}`,
  `<bot> <be> <a|filler>{0,2} <insult> ${END}`,
].map(rule);

/** The words of a request, but no request: refused, told of, asked about, or said of somebody else. */
// prettier-ignore
export const NOT_REQUESTS: readonly RegExp[] = [
  // "I don't need an agent", "no need to speak to anybody", "don't call me"
  `<not|no> <filler>{0,2} <want|have|give|let> <with|talk|connect|contact|call|give|have|a|filler|real|link|me|other>{0,6} (?:<human|agent|person|someone|people|desk|callback|support>)`,
  `<not|no> (?:<want|have> <you>?)? <with>? <call|contact|connect|phone> <me>`,
  `<not> <other>? <with> <talk|contact|call> <with>? <a|filler|real>{0,2} <human|agent|person|someone|people> (?=$|<stop|question>)`,
  `<want> <not> <with>? <talk|contact|call|give|have> <with>? <a|filler|real>{0,2} <human|agent|person|someone|people>`,
  `<no> <a|filler>? <agent|human|person> <other|please>`,
  // "do I have to talk to someone to return this"
  `(?<!<what>) <must> <with>? <talk|contact|connect|call|give|have> <with|a|filler|real|me|other>{0,4} <human|agent|person|someone|people|desk|support>`,
  // "are you a real person", "is this a human or a bot", "am I talking to a human"
  `(?:<be> <you> | <you> <be>? | <be> <it>) <not|a|filler|real|talk>{0,4} <human|person|agent|bot|people|real> ${CLAUSE}*`,
  `(?<!<why>) <be> <i> <other>? <talk> ${CLAUSE}*`,
  // "I spoke to an agent", "had a chat with one of your agents"
  `<past> <a|filler|with>{0,2} <talk|contact|connect|escalate> <me>? <with>? <a|filler|real>{0,3} <human|agent|person|someone|people|desk|support|team>`,
  `<past> <with> <a|filler|real|able>{0,3} <other>? <human|agent|person|someone|people|desk|support|team>`,
  `<past> <a> <call> <with>`,
  // "I want to become an agent", "I am a sales rep"
  `<with|i> <be> <a|filler>{1,2} <other>? <agent>`,
  // "you need to talk to someone", "tell them to call me"
  `<you> <can|want|must|other>? <with>? <talk|contact> <with>? <a|filler|real>{0,3} <human|agent|person|someone|people|desk|support|team>`,
  `(?<!<can>) <you> <can>? <want|give> <a|filler>? <someone>`,
  `<they> <can|with|not|want>{0,2} <call|contact|talk|connect>`,
  // "what time can I call customer service", "how do I contact support"
  `<how|what|info> ${CLAUSE}{0,8} <contact|call|connect> <with>{0,2} <filler>? <desk|support|team>`,
  `<want|give|contact>? <me>? <filler>? <desk|support|contact|agent> <no> <please>? (?=$|<question|stop>)`,
  `<info> ${CLAUSE}{0,8} <talk> <with> <filler>? <desk|support|team>`,
  `<praise> ${CLAUSE}*`,
].map(rule);

/** A noun for a person that is half of another noun, as in "human hair" or "agent fees"; rules look further, a model does not. */
export const HALF_A_NOUN = rule("<human|agent|person|people|role> <other>");
