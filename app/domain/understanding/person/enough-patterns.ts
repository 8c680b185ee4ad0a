/** How people say that they have had enough of the bot, on words in small letters without apostrophes. */

const YOU = "(?:you|u|ur|ya|bot|chatbot|robot|youre)";
const IT =
  "(?:it|this|that|thing|chat|(?:your|these|those|the|this) (?:answers?|repl(?:y|ies)|articles?|links?|responses?))";
const SO =
  "(?:(?:really|just|are|is|r|were|was|still|clearly|obviously|even|seriously|actually|being|have|has|been|able|very|at|all|guys|people|any|of|to|ever|so|do|can) )*";
const NOT =
  "(?:dont|do not|doesnt|does not|didnt|did not|cant|cannot|can not|couldnt|could not|never|not|aint|arent|isnt|wont|havent|wasnt|no)";
const REST =
  "(?: (?:me|us|to me|to what i \\w+|at all|here|much|anything|any ?more|now|in any way|my (?:question|problem|issue|query|questions)|what (?:i|im|i am) \\w+|a (?:thing|word)|one bit|with (?:this|that|it|my (?:problem|issue|query|question))|anyone|the (?:question|problem|issue)|this|it|that|english|either|properly|correctly|a question))*";
const SHOP =
  "(?:customer (?:care|service|support)|support|help ?line|call cent(?:er|re)|executives?|agents?|your (?:team|staff|people)|(?:customer care |your |contact |phone |toll free |support |helpline )number|hotline|your phone|phone line|nobody|no one)";
const END = "(?= ?(?:[|?]|$))";

const UNDERSTANDS =
  "(?:understand|understanding|understood|get it|getting it|get me|(?:get|getting|got) my point|listen|listening|help|helping|helpin|helped|helpful|useful|answer|answering|answered|solve|solving|solved|respond|responds|responding|reply|replies|replying|making (?:any )?sense)";
/** Said of the bot or of those behind it: wherever it stands. */
// prettier-ignore
export const OF_THE_BOT: readonly RegExp[] = [
  `(?:${YOU}|a bot) ${SO}${NOT} ${SO}(?:${UNDERSTANDS}|fix|handle)${REST}${END}`,
  `${YOU} ${SO}no (?:help|use)(?: at all| to me| here| whatsoever)?${END}`,
  `not what i (?:asked(?: for)?|mean|meant|was asking|said|was looking for)${END}|not (?:my|the) question${END}|not (?:an|the) answer${END}|(?:you|u)(?: \\w+)? misunderst(?:and|ood)(?: me| my \\w+)?${END}`,
  `you(?: just| always)? (?:keep|kept) (?:on )?(?:saying|repeating|asking|sending|giving)|you (?:are repeating yourself|repeat the same)|you (?:already )?(?:said|asked|told me|asked me) (?:that|this|me that) (?:already|before|twice|\\w+ times)`,
  `(?:stop|quit) (?:repeating|asking (?:me )?(?:that|this|the same|same)|saying (?:that|this|the same|sorry)${END})|(?:stop|quit)(?: \\w+){0,2} (?:same|canned|automatic|automated|auto|generic|copy paste|scripted|standard) (?:\\w+ )?(?:answers?|repl(?:y|ies)|messages?|responses?|texts?)`,
  `(?:same|identical) (?:answer|reply|response|message)s?(?: \\w+)? (?:again|every ?time|over and over|all the time|twice)|again the same (?:answer|reply|response|thing)${END}`,
  `(?:sick|tired|fed up|had enough|done|enough) (?:of|with) (?:talking|speaking|chatting|this (?:bot|chat|chatbot|robot)|the bot|bots|robots|your bot)`,
  `(?:no ?one|no ?body)(?: is| are| has| ever)? pick(?:s|ed|ing)?(?: up)?(?: (?:my|the|your|our))?(?: (?:calls?|phones?))?${END}`,
  `(?:no ?one|no ?body)(?: has| have| ever| even)* (?:got|gets|getting|called|contacted|calls|emailed|reached)(?: out| back)*(?: to)? me(?: back| yet| so far)*${END}`,
  `(?:bot|chatbot|chat) keeps (?:on )?(?:saying|repeating|asking|sending|giving)|you (?:only|just|keep)(?: \\w+)? (?:send(?:ing)?|giv(?:e|ing))(?: me)?(?: \\w+){0,2} links?${END}`,
  `(?:do|are) (?:you|u) even (?:understand|understanding|listen|listening|read|reading)|do (?:you|u) understand (?:me|what i)(?: \\w+){0,4}${END}`,
  `none of (?:this|these|that|it|your \\w+) (?:\\w+ )?(?:helps?|helped|answers?|answered|works?|worked)`,
  `(?:no ?one|no ?body|none)(?: \\w+){0,3} (?:is |are |ever |has |have |will |even )?(?:ready to |willing to |able to |bothered to )?(?:answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|help(?:s|ed|ing)?|listens?|listening|solv(?:es|ed|ing))${REST}(?: (?:to |on )?(?:my|the|your|our) (?:calls?|phones?|mails?|emails?|messages?|number|chat|quer(?:y|ies)))*${END}`,
].map(pattern);
/** Said when hardly anything else is. */
// prettier-ignore
export const ALONE: readonly RegExp[] = [
  `${IT} ${SO}${NOT} ${SO}${UNDERSTANDS}${REST}${END}`,
  `^(?:its |it |that |this |thats )?(?:${NOT} (?:${SO})?(?:helping|helpful|useful)|didnt help|doesnt help|did not help|does not help)${REST}$`,
  `${IT} ${SO}no (?:help|use)(?: at all| to me| here| whatsoever)?$`,
  `(?:you|u) (?:have |ve |clearly have )?(?:no|zero) (?:idea|clue)(?: what i\\w*(?: \\w+){1,3})?$`,
  `(?:going|running|talking) (?:round |around )?(?:in )?circles|(?:this|conversation|chat|talk)(?: \\w+)? (?:is )?(?:going|getting|leading) nowhere`,
  `(?:sick|tired|fed up|had enough|enough) (?:of|with) (?:this|you|it|your \\w+)(?: service| nonsense| company)?$`,
  `i (?:already|have already|just) (?:told|asked|explained)(?: \\w+){0,4} (?:twice|times|already|before|again)|how many times (?:do|must|should) i (?:have to|need to|\\b)(?: \\w+){0,2} ?(?:say|tell|repeat|explain|ask)|(?:told|asked) you (?:\\w+ )?(?:twice|times|thrice)`,
  `(?:waste?|wasting|wasted)(?: of)? (?:my |our |everyones )?time`,
  `^(?:ok |oh |ugh |well |just |so )?(?:i |im |i am )?(?:give|gave|giving) up(?: on (?:this|you|this bot))?(?: with (?:this|you))?$`,
  `^(?:ok |oh |ugh |well |just |no |never ?mind )*forget (?:it|about it|this)(?: then| please)?$`,
  `^(?:ive |i have |i )had enough(?: of (?:this|you|it|your nonsense))?$|^enough (?:of this|already|is enough)$`,
  `(?:los(?:ing|t)|run(?:ning)? out of) (?:my |all )?patience|patience is (?:running out|gone|over)|dont have (?:the )?time for this`,
  `(?:i am|im) (?:so )?(?:done|finished) with (?:you|your \\w+|this (?:company|service)|(?!(?:this|it|that|my|the|all|shopping|checkout|order|ordering|payment|everything|them)\\b)\\w+$)`,
  `^(?:i am|im) so done$|done talking (?:to|with) you|had it with (?:you|this)|^(?:im |i am )?(?:so )?fed ?up$`,
  `^(?:zero|no) help(?: at all| whatsoever| here)+$|thanks for nothing|^(?:well )?(?:you|u|this|it|that|(?:that|this|your) answer) makes? no sense|^makes no sense$|you (?:are|re) confusing me$|^(?:\\w+ ){0,3}(?:of )?no use$|^(?:you are |youre |its |it is )?(?:not |un)able to help$|^(?:its |it is )?(?:not useful|useless (?:talking|to talk) (?:to|with) \\w+)$|talking to (?:you|this bot|a bot) is \\w+$|^(?:not|does not|doesnt|didnt|did not) (?:getting my point|answer(?:ing|ed)? my question)|(?:dont|stop) send(?:ing)? (?:me )?(?:this|that) again`,
  `(?:bot|chatbot|chat) (?:is |s )?(?:so |very )?(?:broken|down|dumb|stupid|useless|bad|terrible|rubbish)$|what (?:kind|sort) of (?:\\w+ )?(?:service|support|company|bot|care) is this|this (?:is )?how you treat|calls? (?:is |are )?not (?:being )?answered`,
  `(?:cant|cannot|couldnt|could not|unable to|not able to|impossible to)(?: even)? (?:reach|contact|connect (?:to|with)|get through to|get hold of) (?:you|anyone|anybody|someone|customer \\w+|support|your (?:team|support|\\w+ care))(?: \\w+){0,3}$|(?:cant|cannot|couldnt) get through$`,
  `(?:called|emailed|mailed|written|wrote|contacted|messaged|complained)(?: to)?(?: you| your \\w+| customer care)? (?:\\d+|many|several|multiple|so many|a few|few|three|two) times`,
  `(?:cheating|fooling|looting|making (?:a )?fools? of) (?:the |your |us |people )*(?:customers?|people|us)$|lost a customer|never (?:again )?(?:ordering|buying|shopping|order|buy|shop|purchase)(?: \\w+){0,3} (?:from|with|on) (?:you|here)(?: \\w+)?$`,
  `^(?:i |we )?(?:just )?(?:want|need|give me|demand) (?:a |an |my |some |proper |immediate )*(?:solution|resolution)(?: (?:now|please|asap|immediately|to my \\w+|for my \\w+))*$|complaint(?: is| has been)?(?: still)? pending`,
  `(?:what a|wat a|such a) joke$|(?:is this what )?you call this (?:customer )?(?:service|support)|this what you call`,
  `^(?:please |pls |kindly |just |hello |sir )*(?:reply|respond|answer|listen)(?: to)?(?: me| my \\w+)?(?: please| pls| asap| fast| soon| now| sir)*$|(?:pick|picking|answer)(?: up)? (?:my|the|our) (?:calls?|phone)`,
  `why (?:are|r|is|arent|dont|do|wont)(?: (?:you|u|no one|nobody|it|people|guys|not|never|still))+ (?:respond|reply|answer|pick)\\w*`,
  `(?:(?:not|never|no longer)(?: \\w+)? (?:happy|satisfied|pleased)|unhappy|disappointed|dissatisfied|dissapointed) (?:with|by|in|about) (?:your|ur|the|this) (?:\\w+ )?(?:service|support|care|answers?|response|reply|company|behaviou?r)$`,
  `you(?: guys| people| have)* (?:cheated|scammed|robbed|fooled)(?: me| us)?$`,
  `read(?:ing)? (?:my (?:message|question|text|chat)s?|what i (?:wrote|write|said|typed))|are you even (?:reading|listening)`,
  `^(?:thats |this is |it is |its )?(?:the |a )?wrong answer$|(?:dont want|not another|stop sending|no more)(?: \\w+){0,3} (?:articles?|links?|faqs?)$`,
  `(?:bot|chat|chatbot|ai)(?: is| s)? (?:not|doesnt|isnt|dont)(?: even)? work(?:ing)?$|need (?:more|better|proper|real|actual) help`,
  `(?:getting|got|get) (?:me |us )?(?:nowhere|anywhere)(?: with (?:you|this))?$`,
  `waiting(?: \\w+){0,4} for (?:someone|somebody|anyone|an? (?:reply|response|answer|call)|help)|how long (?:\\w+ ){0,5}(?:someone|somebody|anybody|anyone)|when (?:will|is|can) (?:someone|somebody|anyone|anybody)(?: going to)? (?:answer|help|call|contact|reply|respond)|(?:when (?:will|do|can)|will|do) i (?:ever )?get an? (?:reply|answer|response|call)`,
  `(?:does|is|will) (?:anyone|anybody|someone|somebody) (?:even |really |ever )?(?:work here|work there|working here|working there|reads?|reading|cares?|caring|listen(?:ing)?|answer(?:ing)?|reply(?:ing)?|respond(?:ing)?)`,
  `cant get (?:any |some )?(?:help|support|answers?)|(?:you|u) (?:know nothing|dont know anything)|(?:no ?one|no ?body)(?: \\w+)? knows anything`,
  `promised (?:me )?a call(?: ?back)?$|(?:never|not) (?:got|get|received|had) (?:a|any|the|my) call ?back|no call ?back received|(?:you|they) said some(?:one|body) would (?:call|contact)`,
  `^(?:but |so )?who (?:is|will|can|s)(?: going to)? (?:help|solve|fix|handling|handle|responsible|answer|in charge)(?: me| my \\w+| this| here)*$`,
  `(?:another|only|just|all i get|keep getting|getting|always|these|same)(?: \\w+){0,4} (?:automated|automatic|canned|generic|scripted|copy pasted?) (?:repl(?:y|ies)|responses?|answers?|messages?)`,
  `repeat(?:ing)? myself|(?:said|asked|told|explained|asking|typed)(?: \\w+){0,3} (?:\\d+|two|three|four|five|many|several|so many) times|\\w+ time (?:i am|im|i|ive) (?:asking|asked|saying|said|telling)|asking for the \\w+ time|going round (?:and|in)`,
  `cant find (?:anyone|anybody|someone)|impossible to (?:get|find) help|(?:get|find|need|any|some) (?:real|actual|proper|human|better) help|(?:is|does) (?:this|the|your) chat(?: even)? (?:monitored|read)|monitor(?:s|ing)? this chat`,
  `^(?:i am |im |still )?(?:very |extremely |so |really |highly )*(?:disappointed|dissatisfied|unsatisfied|unhappy|not satisfied|not happy|not at all satisfied)(?: (?:with|by) (?:this|the|your|that) (?:answer|reply|response))?$`,
  `no (?:use|point)(?: \\w+)? (?:talking|speaking|chatting|asking)|point of this (?:chat|bot|conversation)`,
  `^(?:there is |theres )?(?:no|zero) (?:customer )?(?:support|service|care)(?: here| at all)?$|where is your (?:customer )?(?:service|support)$`,
  `(?:not (?:getting|got|received|receiving) (?:any|a|proper|any proper)|without any|never (?:got|get) (?:any|a)|havent (?:got|received|had) (?:any|a)) (?:reply|response|responce|respons|answer|help|support|solution|resolution|assistance)(?: from(?: \\w+){1,4}| yet| at all| till now| so far| here)*$`,
  `no (?:reply|response|answer) (?:to|on|for) my \\w+|^(?:i )?(?:called|calling|emailed|mailed|wrote|messaged|tried)(?: \\w+){0,5} no (?:reply|response|answer)$|(?:no|without) (?:proper |clear |real )?(?:reply|response|responce|respons|answer|help|support|solution|resolution|assistance) (?:from|by) (?:you|your|customer|the (?:team|support|company)|anyone|anybody|support|company|ur|any)|^(?:still |there is |i get |getting )*no (?:proper |clear |real |satisfactory )?(?:reply|response|responce|answer|solution|resolution)(?: yet| at all| till now| so far| here)*$|(?:get|getting|got) no (?:help|support|assistance)`,
  `${SHOP}(?: \\w+){0,3} (?:not|isnt|never|doesnt|dont|cant|wont)(?: \\w+)? (?:available|reachable|picking|pick|answering|answer|responding|respond|working|work|connecting|reply|replying|up)|${SHOP}(?: \\w+){0,2} (?:unavailable|unreachable|not available|busy|switched off)`,
  `(?:raise|raising|register)(?: \\w+){0,2} complain(?:t|ts)?$|(?:want|wish|like|need|have|how|where|can i|could i|whom) (?:to )?(?:do i |can i |should i |could i )?(?:make )?(?:an? )?complain$|(?:want|wish|like|need|have|how|where) (?:to )?(?:an? )?complaints?(?: to (?:make|raise|register))?$|^complain(?:t|ts)?(?: please)?$`,
  `(?:issue|problem|query|question|complaint|concern|matter) (?:is |has |was |are |still |has been |have |hasnt |isnt |wasnt )*(?:still )?(?:not |never )?(?:been )?(?:yet )?(?:unresolved|unsolved|unanswered|(?<=not |never |not been |never been |hasnt been |hasnt |isnt |not yet |still not )(?:resolved|solved|answered|fixed|addressed|sorted))`,
  `^(?:still |it is |its )?not (?:yet )?(?:resolved|solved|answered)(?: yet| at all| my \\w+)?$`,
  `(?:you|u)(?: \\w+)? (?:not|never|havent|didnt|did not|have not)(?: \\w+)? (?:solved?|resolved?|answer(?:ed)?)(?: \\w+){0,3}$`,
  `^(?:please |pls |just |kindly )*(?:solve|resolve|fix) (?:my|our) (?:problem|issue|query|matter)(?: (?:now|please|asap|immediately|fast|quickly|first))*$|need (?:this|it) (?:solved|resolved|sorted|fixed) now`,
  `(?:this|it|that|issue|problem|case) (?:really )?(?:needs|requires) (?:a )?(?:human|person)`,
  `too (?:complicated|complex|difficult|hard|advanced) for (?:a |an |you|this|the )(?:bot|ai|robot|machine|chatbot)?`,
  `(?:dont|do not|cant) think (?:you|u|this|a bot|this bot)(?: \\w+)? (?:can|could|will|are able to|is able to) (?:help|answer|solve|handle|understand)`,
].map(pattern);

function pattern(source: string): RegExp {
  return new RegExp(`\\b(?:${source})`);
}
