/**
 * What kind of word each English word is for a reader who only asks "does this shopper want a person?". The rules in
 * `request-rules.ts` are written over these names, so that one rule covers every noun for a person and every verb of
 * talking. Words that mean one thing together are joined by `_` first (`JOINED`). A word stands in one list only.
 */
// prettier-ignore
export const WORD_CLASSES = {
  talk:
    "talk talking talkin talks speak speaking speakin speaks chat chatting converse communicate communicating consult conversation discuss " +
    "spk tlk tlking tlak takl taok tak tolk tal tlaking spek speek spaek sepak soeak sepeak cht caht chta chay",
  connect:
    "connect connecting connected conect conected transfer transferring tranfer transfered transferred forward switch switched redirect redirected " +
    "reroute route routed refer pass hand put patch direct",
  escalate: "escalate escalation handover handoff",
  give: "give get getting gimme bring find fetch send assign provide giv gve",
  have: "have",
  contact: "contact contacting reach reaching get_hold get_through approach get_in_touch reach_out conttact get_back_to",
  call: "call calling phone_call voice_call calls",
  phone: "phone ring dial",
  callback: "callback call_back callbacks",
  arrange: "arrange schedule book request ask tell",
  take: "take move",
  start: "start open begin initiate",
  deal: "deal dealing word",
  want:
    "want wants need needs wanna prefer rather require demand wish would_like id_like looking_for wnat wnt must insist trying try going_to has_to have_to needs_to " +
    "have_got_to got_to gotta requesting wan seeking id_rather id_prefer would_rather would_prefer",
  await: "asking_for asked_for waiting_for",
  must: "do_i_need do_i_have should_i must_i",
  like: "like love enjoy",
  let: "let lemme",
  me: "me us",
  it: "it this that",
  case: "case issue ticket query problem matter complaint",
  i: "i we im ive",
  you: "you u ya yall youre youve",
  they: "they them he she him her his their driver courier",
  can: "can could may might would will should cn cud wud possible able",
  how: "how where",
  with: "to with 2 w by through thru from into onto via over off along in_touch wth ot wirh wiht wit",
  a: "a an any another more",
  filler:
    "the your some of ur yr our just really directly actually only even straight other different damn bloody fucking " +
    "fuckin effing goddamn freaking very so simply also either ever anymore longer out store shop company certain whatever one_of_your",
  please:
    "please pls plz plzz plss plse pleas plese pleease kindly now asap immediately instead thanks thx thank sir madam maam mam urgently right_now " +
    "today ok okay already needed required dear bro buddy again first",
  no: "no nope nah",
  polite: "hi hello hey hlo yes yeah yep sorry well um umm hmm oh ugh fine alright good_morning good_evening good_afternoon",
  praise: "thanks_to thanks_for thank_you_for thank_you_to",
  real: "real live actual genuine living breathing physical proper real_life",
  able:
    "competent smart smarter intelligent capable normal decent qualified experienced knowledgeable responsible relevant concerned better",
  human: "human humans human_being human_beings humanbeing humen humam hooman uhman",
  agent:
    "agent agents representative representatives rep reps operator operators executive executives advisor advisors adviser advisers assistant assistants supervisor " +
    "supervisors manager managers csr csrs employee employees specialist specialists associate associates consultant consultants staff personnel " +
    "staff_member staff_members member_of_your_team member_of_the_team team_member team_members member_of_staff members_of_staff colleague colleagues team_lead team_leader superior superiors higher_up " +
    "higher_ups counsellor counselor coworker teammate agnt agant gaent aegnt representive represntative representitave reprasentative representativ asst",
  person: "person persons individual perosn prson eprson",
  role:
    "man woman guy guys lady dude boss owner founder founders ceo director expert experts officer department dept professional " +
    "nutritionist dietician dietitian pharmacist stylist technician admin administrator moderator senior seniors",
  branch: "billing accounts finance returns refunds warehouse shipping logistics dispatch sales",
  people: "people ppl folks",
  someone: "someone somebody anyone anybody sum1 some1 any1 some_one some_body any_one any_body sumone somone sombody whoever sum_one sm1 smone sumbody somebdy smbody",
  else: "else higher",
  customer: "customer consumer client cust service costumer custmer coustmer coustomer cusotmer costomer constumer",
  desk:
    "live_chat live_support live_help live_assistance help_desk helpdesk service_desk call_center call_centre care_team support_team service_team " +
    "sales_team helpline hotline tech_support technical_support support_staff support_desk customerservice customercare customersupport customer_desk",
  support: "support",
  team: "team teams crew side",
  help:
    "help helping assist assistance answer look check handle fix explain respond reply take_over look_into take_a_look look_at have_a_look " +
    "intervene intervention review sort resolve solve see hlp takeover knows understands understand listen read verify",
  avail: "there here available online around listening free ther availble avaliable",
  bot: "bot bots robot robots chatbot chatbots ai robo virtual_assistant voicebot chat_bot",
  machine: "machine machines computer computers software automation algorithm program",
  auto: "automated automatic auto automatically canned scripted copy_paste templated generic prerecorded",
  reply: "answers replies responses messages response replying answering systems system",
  be: "is are am be r arent isnt being s become becoming",
  say: "said say",
  past: "talked spoke spoken chatted contacted called told asked was were been had did after while reached met promised got sent",
  not: "not dont doesnt didnt never without cant cannot wont neither havent",
  nobody: "nobody none no_one noone",
  refuse: "enough kill stop hate quit exit skip disable tired sick fed_up rid turn_off instead_of rather_than",
  insult: "silly stupid dumb useless hopeless worthless annoying idiotic crap crappy rubbish pathetic terrible awful ridiculous pointless",
  who: "who whom",
  why: "why",
  what: "what which whats wat",
  info:
    "number numbers num email emails hours timing timings time times when address details info information id card line phone_number " +
    "contact_number contact_details contact_info telephone_number mobile_number toll_free policy fee fees job jobs code discount",
  link: "because bcoz cause regarding about for and or but concerning re on at in then plus cuz coz",
  back: "back",
} as const satisfies Readonly<Record<string, string>>;

/** Words that mean one thing together, on plain text. */
// prettier-ignore
export const JOINED = [
  "live (?:chat|support|help|assistance)", "help desk", "(?:service|support) desk", "support (?:team|staff)", "call cent(?:er|re)",
  "(?:care|service|sales) team", "tech(?:nical)? support", "human beings?", "(?:some|any|sum) (?:one|body)", "members? of staff",
  "(?:team|staff) members?", "members? of (?:the|your) team", "higher ups?", "virtual assistant", "chat bot", "one of your", "(?:would|wud|id) (?:like|rather|prefer)",
  "looking for", "(?:ask(?:ing|ed)|waiting) for", "have got to", "(?:has|have) to", "got to", "going to", "(?:should|must) i", "do i (?:need|have)", "get in touch", "in touch",
  "get (?:a )?hold", "get through", "get back to", "reach out", "call back", "real life", "take over", "look into",
  "(?:take|have) a look", "look at", "right now", "good (?:morning|evening|afternoon)", "copy paste", "fed up", "turn off", "instead of",
  "rather than", "no one", "(?:phone|voice) call", "team lead(?:er)?", "(?:phone|contact|telephone|mobile) number", "contact (?:details|info)", "toll free", "thank(?:s| you) (?:to|for)",
].join("|");

/** After "customer", slips included, these make it a desk. */
export const DESK_NOUNS: ReadonlySet<string> = new Set(
  "service services servise care support assistance help helpline relations success desk team executive executives".split(
    " ",
  ),
);
