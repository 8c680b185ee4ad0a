/** How people write in haste → the word that is meant; numbers as words → 0, as digits are. */
export const SHORTHAND: ReadonlyMap<string, string> = new Map(
  // prettier-ignore
  Object.entries({
    u: "you", ur: "your", r: "are", y: "why", ya: "you", yall: "you", n: "and", b: "be", d: "the", dat: "that", dis: "this", da: "the",
    pls: "please", plz: "please", plss: "please", plzz: "please", pleease: "please", thx: "thanks", thnx: "thanks", thanx: "thanks",
    thnks: "thanks", tnx: "thanks", tks: "thanks", tx: "thanks", thks: "thanks", thankyou: "thanks", thanku: "thanks", ty: "thanks", tysm: "thanks",
    cheers: "thanks", ta: "thanks", luv: "love", gr0: "great", b0: "before", "0day": "today", "0morrow": "tomorrow", tmrw: "tomorrow", tmr: "tomorrow",
    cust: "customer", svc: "service", srvc: "service", serv: "service", flt: "flight", flts: "flights", hr: "hours", hrs: "hours", "0hr": "hours",
    "0hrs": "hours", "0h": "hours", min: "minutes", mins: "minutes", "0min": "minutes", "0mins": "minutes", wk: "week", wks: "weeks", yr: "year",
    yrs: "years", appt: "appointment", acct: "account", acc: "account", msg: "message", msgs: "messages", ppl: "people", cs: "support", csr: "agent",
    rep: "agent", reps: "agents", wtf: "wtf", wth: "wtf", omfg: "wtf", dont: "dont", doesnot: "doesnt", cannot: "cant", "cnt": "cant",
    didnot: "didnt", wont: "wont", im: "im", ive: "ive", its: "its", rn: "now", asap: "asap", idk: "dunno", w: "with", wo: "without",
    cuz: "because", coz: "because", bc: "because", cos: "because", tho: "though", gonna: "going", gotta: "must", wanna: "want", nd: "and",
    two: "0", three: "0", four: "0", five: "0", six: "0", seven: "0", eight: "0", nine: "0", ten: "0", twelve: "0", twenty: "0", thirty: "0",
    forty: "0", fifty: "0", sixty: "0", "0th": "0th", "0rd": "0th", "0nd": "0th", "0st": "0th", second: "0th", third: "0th", fourth: "0th",
    fifth: "0th", sixth: "0th", canceled: "cancelled", canceling: "cancelling", apologise: "apologize", apologised: "apologized", favourite: "favorite",
    rebook: "rebook", awsome: "awesome", definately: "definitely", recieve: "receive", recieved: "received", recived: "received", dissapointed: "disappointed",
    dissapointing: "disappointing", disapointed: "disappointed", disapointing: "disappointing", horible: "horrible", terible: "terrible",
    unaceptable: "unacceptable", unacceptible: "unacceptable", rediculous: "ridiculous", ridiculus: "ridiculous", ridic: "ridiculous", frustating: "frustrating",
    frusterating: "frustrating", luggages: "luggage", bagage: "baggage", lugage: "luggage", delyed: "delayed", dealyed: "delayed", delayd: "delayed",
    wierd: "weird", excelent: "excellent", amazin: "amazing", gr8: "great", sux: "sucks", suks: "sucks", rite: "right", wat: "what", wht: "what",
    wen: "when", hav: "have", hv: "have", wud: "would", cud: "could", shud: "should", nuthin: "nothing", nothin: "nothing", sumthing: "something",
  }),
);
