import { DISPLEASED_ELSEWHERE, PLEASED_ELSEWHERE } from "./customer-phrases.other.ts";
import { NEUTRAL, PLEASED } from "./customer-phrases.pleased.ts";
import { type PhraseBook, phraseBook } from "./phrases.ts";

const NOT = "not|isnt|is+not|wasnt|was+not|arent|are+not|aint";
const DONT = "dont|do+not|doesnt|does+not|didnt|did+not|never";
const CANT = "cant|cannot|can+not|couldnt|could+not|unable+to|not+able+to";
const HAVENT = "havent|have+not|hasnt|has+not|didnt|did+not|never";
const IT_IS = "that|this|it|thats|its|that+is|it+is|this+is";
const YOU = "you|u|they";
const TOLD =
  "told|said|gave|given|mentioned|explained|provided|sent|answered|wrote|written|stated|typed|entered|tried|done|did|asked";

/**
 * What a displeased customer's words do in a conversation, read on `plain` words, so without apostrophes. How much each
 * tells is learned (`weights/dissatisfaction.json`).
 */
// prettier-ignore
const DISPLEASED = {
  /** Puts right what was misunderstood. */
  corrects: [
    "no|nope|nah i|we said|meant|asked|wanted|want|needed|need|am|was", "i|we just? said|meant|asked", "i|im was|am? asking",
    `i|we ${DONT} say|ask|mean|order|book|request`, "the other way around|round", "i specifically|clearly|explicitly|originally",
    "as i wanted|requested|asked", "no no no?", `${IT_IS} not it`, "not that|this|these|those one|ones?", "the one i|we",
    "wrong one|city|date|day|time|place|number|address|person|order|item|name|account|room|way", "neither|nor", "the|its|thats the? opposite",
    "what i want|wanted|meant|mean|need|asked|said|wrote|typed", "supposed to be?", "should have been", "i wanted", "not the? _ the _",
  ],
  /** Was said, asked or done before. */
  told: [
    `i|ive|we|weve|i+have|we+have already|just ${TOLD}`, `i|we ${TOLD} already|before|that|it|this|you|u|twice|earlier|above`, `already ${TOLD}`, "i|we already",
    "you|u|youve|you+have already|just asked|told|said|gave|suggested|recommended|know|have|mentioned", "you|u|they asked|told|said|suggested me? that|this|so|already|before|earlier",
    "as|like i|we|previously already? said|told|mentioned|stated|wrote|explained|wanted", "as said|stated|mentioned|before", "i keep|kept", "how many times", "how often do|must|should|have",
    "one line above", "in my first|last|previous message|sentence|mail|email|text|question", "i|we did that|it|this|so already?", "did that|it already", "same as before", "i repeat", "let me repeat",
    "i heard you", "i|yes? i? know that|already", "i|we can|could see that", "i got+that|see+that|saw+that|read+that",
  ],
  /** The same over and over. */
  again: [
    "again and again", "over and over", "one more|last time", "once again|more", "for the second|third|fourth|fifth|nth|last|2nd|3rd|4th time", "second|third|fourth|2nd|3rd|4th time",
    "the? same thing|answer|question|message|reply|line|response|sentence|text|link", "you|it keep|keeps|kept", "keep|keeps|kept saying|asking|telling|repeating|sending|giving|getting|happening",
    "in circles", "a|in+a loop", "stop|quit asking|repeating|sending|saying|telling", "you|they|thats+what+you|thats+what+they said|told that|so|the+same|last|earlier",
    "three|four|five|many|several|multiple|ten|3|4|5|10 times", "copy and? paste|pasted", "not again", "every single? time",
  ],
  anew: ["again", "already", "twice"],
  /** The answer was beside the question. */
  beside: [
    `${NOT}|hardly|thats+not really? what|the|an|my i|we|im|answer|question|issue|problem`, `${YOU} ${DONT} really|even? answer|understand|get|listen|read|know|help`, `${YOU} ${NOT}|are+not|never|still+not really|even? answering|listening|reading|getting|helping|understanding`,
    "youre not really|even? answering|listening|reading|getting|helping|understanding", "not answering|addressing|reading|listening|helping|helpful|useful|relevant", `${DONT} answer my|the|me question?`, "no|not+an answer",
    "my actual|real|original question", "i didnt|did+not ask", "irrelevant|unrelated|unhelpful", "nothing to do with", "off topic", "of|is no use|help", "no help", "are|can|do|did you|u even? reading|listening|deaf|read|listen|hear|understand",
    "did|do|can you|u even", `${DONT} help me?`, "answer my|the|me question?", "you misunderstood|misunderstand", "youre|you are? missing", "you ignored|ignore|forgot|skipped|missed|misread", "read what|my|again", "please read",
    "so? yes or no", "tells|says me? nothing", "couldnt|could+not|dont|do+not care less|about", "none of this|that",
  ],
  /** The answer was not true. */
  wrong: [
    "wrong|incorrect|incorrectly|false|mistaken|nonsense|outdated|misleading|contradict|contradicts|contradictory|impossible", `${NOT} quite? right|correct|true|accurate|possible`, "you|they|youve made|messed|mixed|screwed|got", "your|their|a|the|another mistake|error|fault",
    `${IT_IS} ${NOT}`, `${DONT} make any? sense`, "makes no|zero|little sense", "cant|cannot|can+not be right|true|correct|possible", "cant|cannot be", "you|they promised|claimed", "apparently|obviously|clearly not?", "that was me",
    "your? site|website|email|mail|page|colleague|ad|app|system says|said|shows|showed|told|promised|still", "not as described|advertised|promised|expected|agreed", "thats a|an lie|error|bug", "then why|how|what|who|where",
  ],
  /** What should have happened did not, or still does not. */
  fails: [
    `still ${NOT}|${HAVENT}|${CANT}|no|nothing|wont|pending|broken|down|wrong|waiting|invalid|says|getting|the+same`, "still", `${DONT}|wont work|open|load|arrive|come|start|function|respond|reply|show|go|ring|happen|change|fix|appear|send`,
    `${HAVENT} received|heard|gotten|got|arrived|been|seen|moved|come|changed|fixed|replied`, "not working|responding|loading|opening|recognised|recognized|resolved|fixed|solved|processed|received|arrived|delivered|there|here", "nothing works|worked|happened|happens|changed|helps|helped|there|yet|comes|came",
    "no one|body", "nobody|noone", "tried that|it|everything|this|both|again|twice|several|many|three", "failed|fails|failing", "no luck|success|response|reply|change|effect|news|update", "without success|result|luck", "to no avail|effect", `i ${CANT}`,
    "not even", "nowhere", "as before", "error", "crashes|crashed|crash|glitch|bug|buggy", "wont let",
  ],
  /** Can hardly believe it. */
  doubts: [
    "are|r|you|u you|u|sure|really|must|cant|got really|be|to|gotta? sure|certain|serious|joking|kidding|be+kidding|be+serious|blind|crazy|for+real", "you sure|kidding|joking", "seriously", "is|was this|that|it|there a? joke|serious|really", "is that|this it|all|everything|a+joke",
    "what do|did|does|are|r you|u|that even? mean|talking|saying", "excuse me", "how is|can|could|come|on that|this|it|earth|you", "how come", "since when", "what kind|sort of service|support|company|answer|joke|bot", "who came|told|can|does|is", "what now|then|else|can", "so what|why|i|you|no", "says who", "how hard|difficult", "was that so",
    "hard to believe", `i ${CANT} believe`, "strange|weird|odd|funny",
  ],
  exclaims: [
    "oh|omg|wow|jeez|geez|gosh|ugh|argh|sigh|meh|pff|smh|wtf|lol|haha|ffs|huh|hmm|hmmm|hm|mmh|ouch|um|uh", "good|oh? grief|god|lord", "oh my god", "my god", "for gods|heavens|christs|petes|goodness sake", "what the|on", "come on", "you know what", "unbelievable|incredible",
  ],
  whys: ["but|and|so|then? why", "how so"],
  puzzled: [`i ${DONT} understand|get|follow|see`, "confused|confusing|confuses|unclear|lost", "not clear", "what what", "pardon", "come again", "say what", `${NOT} sure what|why|how`, "dont know what|why|how"],
  /** Time runs. */
  hurries: [
    "hurry", "asap", "immediately", "at once", "right away", "how much longer", "how long do|will|must|should|is|does", "urgent|urgently|emergency", "waiting|waited", "on hold", "for|since|over|in|after|already a|one|two|three|four|five|six|many|several|some|2|3|4|5|6|7|8|10|24|48 hour|hours|day|days|week|weeks|month|months|minutes|hrs",
    "for|since days|hours|weeks|months|ages|years|ever", "too|so|very|quite|taking|takes long|slow|late|forever|ages", "long enough", "the whole|entire day|week|morning|afternoon", "all day|morning|week", "anyone|anybody|someone|is+anyone there|here|reading|listening", "are you|u still? there|here", "faster|quicker", "i need it|this|that today|now|fast|urgently|tomorrow", "days|hours|weeks|minutes ago", "overdue|delayed|delay|late", "sooner", "by now|then", "make sure",
  ],
  /** Has had enough. */
  quits: [
    "forget it|that|about", "never mind", "nevermind|nvm", "give|giving|gave up", "i|im am? done|leaving|out|off|sick|tired", "pointless|hopeless|whatever", "no use|point", "waste|wasting|wasted of? my|your|a|an? time|afternoon|day", "elsewhere", "somewhere else", "another|other company|shop|store|provider|bank|place", "competitor|competitors|competition",
    "do|find|look|call|ask|check|search|book|figure it|for|them|out? it? myself", "leave it", "just? stop it|that|this|now|please?", "enough is|of", "not worth it?", "dont bother", "for nothing", "just cancel it|that|everything|all", "cancel everything", `${DONT} want it|this|that|them anymore|any+more?`, "anymore", "ill|will|gonna|going+to report|sue|complain|leave|review", "complaint|complain|complaining|lawyer|lawsuit|police|legal", "bad|negative|1|one star? review", "my money back", "lost a? customer", "never use|buy|order|book|come|shop again?", "drop it", "thanks|thank+you anyway|anyways", "ill pass",
  ],
  /** Hard words. */
  scolds: [
    "ridiculous|absurd|outrageous|unacceptable|unaceptable|inacceptable|pathetic|terrible|horrible|awful|appalling|disgusting|disgraceful|shameful|shame|worst|worse|worthless|useless|rubbish|garbage|trash|crap|shit|shitty|bullshit|damn|dammit|fuck|fucking|fucked|hell|bloody|stupid|dumb|idiot|idiots|moron|incompetent|clueless|lame|joke|scam|scammers|fraud|liar|liars|lying|lied|thieves|ripoff|cheat|cheated|cheating|furious|angry|mad|livid|pissed|unprofessional|rude|lousy|sucks|suck|insane|mess|disaster|nightmare|careless",
    `${NOT} cool|funny|acceptable|okay|ok|fair|professional`, "fed up", "sick of", "had enough", "how dare", "rip off", "bad|poor service|experience|bot|support|quality|customer", "you suck|people", "drives|driving me nuts|crazy|mad|insane", "lost|losing my patience|mind|cool",
  ],
  /** Let down. */
  regrets: [
    "disappoint|disappointed|disappointing|disappointment|unfortunate|unfortunately|unhappy|dissatisfied|unsatisfied|frustrated|frustrating|frustration|annoyed|annoying|upset|upsetting|unfair|inconvenient|inconvenience|irritating|irritated|hassle|sadly|poor|bad", "too bad", "a shame|pity|bummer", "pity|bummer",
    `${NOT} very|really|at+all|so|too|quite|a|that|exactly? happy|satisfied|pleased|impressed|good|great|ideal|nice|perfect|convinced|enough`, "not good enough", "expected|expecting better|more|something|it|that", "let down", "oh no", "i was|had|am hoping|hoped|expecting", "i hoped|expected|thought|assumed", "trust you|your",
  ],
  /** Turns down what was offered. */
  rejects: [
    `i|we ${DONT} really? like|want|need`, "dont|doesnt|do+not|does+not really? like|want|interest|suit|fit|match", `${NOT} interested|interesting|suitable|necessary|really`, "not my|for|to taste|thing|type|style|me|genre|cup|liking", "not a big? fan", "not into|in+the+mood", "seen|watched|saw|read|tried|played|heard+of it|that|this|those|these|them|all|both already|before|too?",
    "have|ive|already seen|watched|read|tried|heard|played it|that|this|those|them|already?", "none|neither|not+any of these|those|them|the", "too expensive|far|early|old|small|big|short|high|pricey|dark|violent|loud|scary|childish|cheesy|vague|much|many|late", `${IT_IS} doesnt|wont|does+not|will+not|didnt work|suit|fit|do|match|help`, "doesnt|wont|does+not|will+not|cant work|do|suit|fit",
    "rather not", "id|i|would prefer|rather", "boring", "no good", "over|above|beyond my budget", "expensive|pricey|costly|steep", "thats|its|quite a? lot|bit", "a bit expensive|pricey|far|old|steep", "dislike",
  ],
  /** Goes on looking. */
  seeks: [
    "something|anything|someone|anyone|somewhere else|different|better|closer|cheaper|sooner|earlier|newer|nearer|later|similar", "what|how about", "what if", "another|others|different|alternative|alternatives|instead", "any other|others|more|chance", "try again|another|a|different", "please? check|look|try|search again|once|properly", "what else", "cheaper|earlier|newer|closer|nearer", "is|are|isnt|arent there no|nothing|not|none|anything|really", "anything|any",
  ],
  /** Asks with weight on the words. */
  presses: ["cant|couldnt|wont you|u|i|we|it", "at least", "please just", "please fix|solve", "fix|solve it|this|that", "do something", "please please", "exactly|precisely", "i demand|insist|expect", "do i have to", "there must|has|got to? be", "surely", "somebody|someone please?", "make it|that right"],
  /** Something bought or booked is bad. */
  suffers: ["broken|damaged|defective|faulty|cracked|shattered|leaking|rotten|fake|torn|stolen|ruined|missing|lost|overcharged|declined|blocked", "charged twice|again|double|extra", "stopped working", "is down", "problem|problems|issue|issues|trouble", "wrong size|colour|color|product"],
  persons: ["human|humans|representative|operator|supervisor|manager|agent", "real|actual|live person|people|someone|human", "talk|speak|connect|transfer to|with|me to|with? a? someone|somebody|person|people|anyone|boss|human|agent", "anyone|someone|somebody i+can|who|to|else"],
  /** Gives in without joy. */
  reluctant: ["i guess|suppose", "fine then", "fine", "if you say so", "lets hope|see", "hopefully", "i? hope so|not|its|it|this|that", "better be|not", "finally", "at last", "about time", "ill believe", "no choice", "thatll|that+will|itll do", "well", "then", "i see", "ok|okay|hm then"],
} as const;

/** What a customer's words do. */
export type Move = keyof typeof DISPLEASED | keyof typeof PLEASED | keyof typeof NEUTRAL;

export const DISPLEASED_MOVES = Object.keys(DISPLEASED) as (keyof typeof DISPLEASED)[];
export const PLEASED_MOVES = Object.keys(PLEASED) as (keyof typeof PLEASED)[];

export const CUSTOMER_PHRASES: PhraseBook<Move> = phraseBook<Move>(
  { ...DISPLEASED, ...PLEASED, ...NEUTRAL },
  { ...DISPLEASED_ELSEWHERE, ...PLEASED_ELSEWHERE },
);
