import { END, rule, START, WHOLE } from "./rule.ts";

/** What stands between a verb of talking and the one to talk to. */
const BEFORE = "<a|filler|real|able|please|team|support|desk|human|person|customer|branch|role>{0,4}";
const SOMEBODY = "<agent|human|someone|person>";
const DEPARTMENT = "<desk|support|team|branch>";
/** What may follow "call me", unlike a name or a condition: "call me on 555…", but not "call me Max" or "call me when". */
const CALLED = "(?=<please|link|digits|back|filler|talk>|$|<stop|question|comma>)";
/** Next to nothing was said before. */
const SAID_BEFORE =
  "(?<=^<polite|refuse|please|no|a|filler|i|say|want|link|comma|stop|question|with|you>{0,6})";

/** The shopper asks in words for somebody. */
// prettier-ignore
export const REQUESTS: readonly RegExp[] = [
  // "talk to a real person", "speak with a very senior manager", "talk to your team"
  `<talk|desk> <me>? (?:<link> <filler>? <phone>)? <with>{1,2} ${BEFORE} (?:<other>? <a|filler|real|able>? ${SOMEBODY} | <role> | <filler|real|able> <people>)`,
  `<talk> <with> <a|filler>{0,2} (?:<other>{0,2} <desk|support|team> | <branch>)`,
  `<talk> <a|filler|real|desk>{0,3} (?:<agent|human|someone>|<real>)`,
  `<talk> <with> <a>? <real> <other>? ${END}`,
  `<deal> <with> <a|filler|real|able>{0,3} (?:${SOMEBODY}|<role>|<desk>)`,
  `<talk> <link|with> <filler>? <phone> ${END}`,
  // "i want talk", "can we talk"
  `(?<=^<polite|please|no|comma|stop>{0,4}) (?:<i>? <want> <with>? | <can> <i> | <let> <me>) <filler>? <talk> (?:<link|with> <filler> <phone>)? <filler>? ${END}`,
  `<talk> <other|case|filler|it>{1,3} <with> <a|filler|real>{0,2} ${SOMEBODY}`,
  `^<polite|please>* <talk> <please>* $`,
  // "connect me to someone", "transfer this chat to a person", "switch to human", "get connected with an agent"
  `<connect> <me|it|a|talk|case|filler>{0,3} <with>{1,2} ${BEFORE} <other>? (?:<agent|human|desk> | <a|filler|real> <person>)`,
  `<give|take|connect> <me> <link>? <with>{1,2} ${BEFORE} (?:<agent|human|desk>|<a|filler|real> <person|role|someone>|<someone>)`,
  `<connect|give> <it|talk|case> <link>? <with>{1,2} <a|real>{1,2} <human|agent|person> ${END}`,
  `<connect> <other>? <it|case> <link>? <with>{1,2} <a|filler>{1,2} (?:<team|support|desk|agent|role>)`,
  `<connect> <a|real>{0,2} <agent|human> ${END}`,
  `<connect|give> <a|filler|real>{0,2} (?:${SOMEBODY}) <link> (?:<filler> <phone|info>|${END})`,
  `<start> <a>? <real>? (?:<desk> ${END}|<talk> <with> <a|filler|real>{0,3} ${SOMEBODY})`,
  `<connect> <with>? <me> <link>? <with>{0,2} ${BEFORE} <other>? (?:${SOMEBODY}|<role>|<filler|real> <people>|${DEPARTMENT})`,
  `<connect> <with> ${BEFORE} (?:<agent|human|desk|support>|(?<=<be|give> <connect> <with>) <someone>)`,
  `${START} (?:<can> <you> | <i>? <want> <you>? <with>)? <filler>? <connect> <me> ${END}`,
  `^<polite|please>* (?:<connect> <talk|call> | <agent> <connect|escalate>) ${END}`,
  `<want> <with> <be> <connect> (?:${END}|<with> <a|filler>? ${SOMEBODY})`,
  `${START} (?:<how>? <can> <you|i> | <i>? <want> <with>? | <you>)? <escalate> <other>? <filler|it|case|me>{0,3} (?:<with> ${BEFORE} (?:${SOMEBODY}|<role>|${DEPARTMENT}) | (?!<please|filler>*<question>) ${END})`,
  // "contact a human", "reach someone"
  `<contact> <with>? <a|filler|real|able|customer|desk|support>{0,3} <agent|human|person|someone> ${WHOLE}`,
  `(?:<want> <with>|${START}) <contact> <with>? <a|filler>{0,2} <desk|support> ${END}`,
  `<want|can> <i|with>{0,2} <call|phone> <link>? (?:<talk> <with>)? <a|filler|real>{0,2} <agent|human|someone> ${END}`,
  // "I need a real person", "give me an agent", "can i get a human", "let me have a manager"
  `(?:<want|give>|<let> <me>|<can> <i> <have>) <with>? <give|have>? <me>? <a|filler|real|able|please|with|support|customer>{0,4} <agent|human> ${WHOLE}`,
  `(?:<want|give>|<can> <i> <have>) <with>? <give|have>? <me>? (?:<a|real>{1,2}|<me>) <able>? <person> (?=<please|polite|stop|question|comma|link|who>|<with> <help|talk>|$)`,
  `<want|give> <me>? <filler>{0,2} (?:<real> <someone|people> | <someone> <real|able> | <real> <help|support> ${END})`,
  `<want|give> <me>? <filler>{0,2} <someone> (?:<who> <can>)? (?:<with>? <help|call|talk> <me|it|filler|please|with>{0,4})? ${END}`,
  `<arrange> <a|real>? <agent|human> ${END}`,
  `<await> <a|filler|real|other>{0,3} <agent|human|person> (?!<with>)`,
  `<await> <someone> ${END}`,
  `<help|support> <with> <a|filler|real>{0,3} <human|person|agent> ${WHOLE}`,
  `(?:<want|give|connect>|<let> <me>) <with>? <me>? <with>? <a|filler>{0,2} <desk> ${END}`,
  // "is there anyone", "any human there", "do you have live agents", "agents available"
  `(?:<be> <avail>|<avail> <want>? <be>|<be>) <a|filler|real|it>{0,2} (?:<someone|agent|human|person>|<real> <people>) <else|real|filler|other>? (?:<avail> | <with>? <i>? <can>? <i>? <with>? <talk> | <who> <can> <help|talk> | <with> <help> <me|filler|with|it>{0,2} ${END})`,
  `<be> <avail> <a|filler|real>{0,3} (?:<someone>|<real> <person|people|agent>) (?:<i|can|who|with>{0,3} <talk> | (?<=<real> <^stop>) <link> | ${END})`,
  `<be> <avail> <a|filler|real>{0,3} <human> (?:${WHOLE}|<other> <link>)`,
  `<be> <avail> <a|filler>{0,2} <agent> <avail|filler|please>* ${END}`,
  `${START} <a|filler>? (?:<real>? <agent|human|person> | <someone>) <be>? <filler|real>? <avail> (?:<with> <filler>? <talk|help> <me|filler|with>{0,3})? ${END}`,
  `<a|real>{1,2} <human|agent> <avail> ${END}`,
  `(?:<agent|human|someone> <be>|${START} <be>? <nobody>) <avail> ${END}`,
  `<how> <be> <other|filler|a>? <agent|human|support|desk> ${END}`,
  `<be> <avail> <a>? <real|human> <desk|support> <team>? ${END}`,
  `<be> <someone> <want> <help> ${END}`,
  `<have> <a|filler>{0,2} (?:<human|people> ${END} | (?:<human> <agent|help|support>) | <real> <agent|person|people|human>)`,
  `<have> <a> (?:<agent|someone> ${END} | <person> <i> <can>)`,
  `<have> <a|filler>{0,2} <agent|someone> (?:<avail> | <i|who> <can> <i>? <talk|help>)`,
  `<someone> <else>? <i> <can> <talk> <with>? ${END}`,
  // "can someone help me", "can somebody else take a look", "human to answer", "someone who can help"
  `<can|want|please|let|have|who> <filler>? <someone> <else|please|avail|filler|with>{0,3} (?:<help>|<deal> <with>) <me|it|filler|please|with|link|case>{0,4} ${END}`,
  `${START} <someone> <want> <with>? <help> <me|it|filler|other|case>{0,3} ${END}`,
  `${START} <someone> <else|please|want>{0,2} <help> <me|it|please|with>{0,3} ${END}`,
  `${START} <someone> <who|it> (?:<filler>? <can>)? <filler>{0,2} <help> <me|filler>{0,2} ${END}`,
  `<can|let|want> <filler>? <someone|agent> <else> <with>? <help|talk|contact|call>`,
  `<can|let|have> <a|filler|real>{0,2} <agent|someone|human|person|desk> <please>? <help> <me|it|with|please|filler>{0,3} ${END}`,
  `<agent|someone|human|person> <can> <help> <me|it|with|please|filler>{0,2} ${END}`,
  `<can> <you> <arrange> <a|filler|real>{0,2} <human|agent|someone|person> (?:<with> <help> <me|it|filler>{0,3})? ${END}`,
  `(?<=<comma|stop|question> <polite|please|no>{0,2}) <a|filler|real>{0,2} <human|agent> <please> ${END}`,
  `^<polite|please>* <a|real>{0,2} <human|agent|person> <with> <help|talk> ${END}`,
  // "call me back", "have somebody contact me", "need a call from your representative"
  `${START} (?:<can> <you> | <i>? <want> <you>? <with>? | <link>)? <please|filler>{0,2} <call|phone> <me> ${CALLED}`,
  `(?:<can|want|have|give|let|arrange|please>) <a|filler|you|me>{0,2} <someone|agent|human|person|team|desk|role> (?:<with> <filler>{0,2} <team|desk|support>)? <please|with>{0,2} <call|contact|phone> <with>? <me> ${CALLED}`,
  `(?:${START}|<can|want|have> <a|filler>?) <someone|agent> <please|can>{0,2} <call|contact|phone> (?:<with>? <me> ${CALLED}|<me>? ${END})`,
  `<someone|agent> (?:<with> <filler>{0,2} <team|desk|support>)? <can> <call|contact|phone> <with>? <me> ${CALLED}`,
  `${START} (?:<please>|<can> <you> <please>?) <contact> <with>? <me> ${END}`,
  `<want|arrange|give|have> <me>? (?:<with> <arrange|give>)? <me>? <a|filler>{0,2} (?:<callback> ${WHOLE} | <call> <with> <a|filler|real>{0,2} (?:${SOMEBODY}|<team|desk>))`,
  `(?:<arrange|give|want>|<can> <i> <other>) <me>? (?:<link>)? <a> <call> (?:<with> <a|filler>? ${SOMEBODY}|<back>? ${END})`,
  `<a> <call> <with> <a|filler|real>{0,2} (?:${SOMEBODY}|<team|desk|role>)`,
  `^<polite|please|a>* (?:<callback>|<contact> <me>|<please> <call>|<call> <please>) ${END}`,
  // "human help", "someone from your team", "someone real"
  `<human> <help|support|talk|connect|escalate|agent|reply>`,
  `<someone> (?:<real>|<able>|<agent>|<with> <filler>{0,2} (?:${DEPARTMENT}|(?<=<filler>)) <avail>?) ${END}`,
  // "agent please", "hi, operator", "no, a human": next to nothing else is said.
  `${SAID_BEFORE} (?:<a|filler|real|able|support|customer|desk|branch|talk>{0,2} (?:<human|agent|desk> <stop>?){1,3} <talk>? | <a> <person> | <desk|support|branch> <person|team|role> | <real> <person|people> | <person|someone|support> (?=<please>) | <someone> (?=<question>) | <support> <person>) <please|polite|avail|filler|stop|question|comma|no>* $`,
  // "who can i talk to", "who can help me"
  `<who> <can> <filler>? <help> <me> <filler|with|it>{0,3} ${END}`,
  `<who> (?:<can|other> <i> <talk> <with>? <it|please>{0,2} (?=$|<question|stop>) | <can> <i> <talk> <with>? <link>)`,
].map(rule);
