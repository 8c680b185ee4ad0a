import type { LearnedTopic } from "./topics/learned-topics.ts";

/**
 * What shoppers and help pages call the things of a shop, on `plain` text. The order is the order of telling: what is
 * said of a refund is about the refund, though it also names an order.
 */
// prettier-ignore
export const TOPIC_PHRASES = {
  "refund": [
    "refund(?:s|ed|able|ing)?", "money back", "reimburse(?:d|ment)?", "get my money", "reembolso", "remboursement",
    "ruckerstattung", "rimborso",
  ],
  "exchange": ["exchang(?:e|es|ed|ing)", "replac(?:e|ed|ement|ements|ing)", "different size instead"],
  "wrong-item": [
    "wrong (?:item|product|order|size|colou?r|flavou?r|thing)", "different (?:item|product|thing|from what i)",
    "completely different", "not what i ordered", "(?:did not|didnt) order", "wrong(?: \\w+){0,4} item",
  ],
  "damaged-item": [
    "damag(?:e|ed)", "broken", "defective", "faulty", "tamper(?:ed)?", "leak(?:ed|ing|s)?",
    "seal (?:is |was )?(?:broken|open)", "open(?:ed)? seal", "bad quality", "spoiled", "crushed",
  ],
  "missing-item": [
    "missing (?:item|items|product|products|from)", "(?:item|items|product|products)(?: \\w+){0,4} missing",
    "incomplete order", "part of (?:my|the) order is", "only (?:got|received) (?:one|part|half)",
  ],
  "return": [
    "return(?:s|ed|ing|able)?", "send (?:it|this|them) back", "devolucion", "devolver", "retour(?:ner)?",
    "rucksendung", "zuruckschicken", "reso",
  ],
  "cancel-order": [
    "cancel(?:led|ling|lation|ation|ing|ed|s)?", "call off", "stop (?:my|the) order", "cancelar", "annuler",
    "stornieren", "annullare",
  ],
  "address-change": [
    "(?:chang|modif|edit|updat|correct)(?:e|es|ed|ing|y)(?: \\w+){0,5} address(?:es)?",
    "address(?:es)?(?: \\w+){0,4} (?:chang|wrong|incorrect|modif|updat|edit)(?:e|ed|y|ing)?", "change of address",
    "wrong address", "new address", "address issue", "modify address",
  ],
  "payment-failed": [
    "(?:cant|cannot|unable to|not able to|couldnt)(?: \\w+){0,4} (?:pay|payments?)",
    "(?:money|amount|payment|account|card)(?: \\w+){0,4} (?:deducted|debited|charged|taken|failed|declined|stuck|gone)",
    "payment (?:failed|declined|pending|error|issue|problem)",
    "(?:deducted|debited|charged)(?: \\w+){0,5} (?:not|no|twice)", "charged twice", "double charged?",
    "failed payment", "declined",
  ],
  "invoice": ["invoices?", "bills?", "billing", "receipts?", "factura", "facture", "rechnung", "fattura"],
  "cash-on-delivery": [
    "cod", "cash on delivery", "pay on delivery", "cash later", "pay(?:ment)?(?: \\w+){0,2} (?:in )?cash", "cash on",
    "cash payment",
  ],
  "payment-methods": [
    "(?:mode|way|method|option|form|type)s? of pay(?:ment|ments|met|mets|ing)?",
    "payment (?:method|option|mode|type)s?", "pay (?:online|with|by|using|via|in instal)",
    "how (?:can|do) (?:i|we|you) pay",
    "(?:accept|take)(?: \\w+){0,2} (?:paypal|visa|mastercard|amex|klarna|cards?|apple pay|google pay|upi)",
    "instal(?:l)?ments?", "paypal|klarna|apple pay|google pay|shop pay",
    "(?:by|with|via|use|using|accept|take)(?: an?| my)?(?: credit| debit)? cards?", "^(?:credit|debit) cards?$",
  ],
  "international": [
    "international(?:ly)?", "abroad", "overseas", "outside (?:of )?(?:the )?(?:\\w+)",
    "(?:ship|deliver|send|delivery|shipping)(?:ing|s)? (?:to|out of) (?:canada|usa|us|uk|europe|australia|india|germany|france|spain|italy|another country|other countries|my country)",
    "(?:delivery|deliver) out of", "out of (?:india|country|the country)", "customs", "import dut(?:y|ies)",
    "worldwide", "which countries",
  ],
  "shipping-area": [
    "pin ?codes?", "post ?codes?", "zip ?codes?", "po box(?:es)?",
    "(?:deliver|ship|delivering|shipping|delivery|available|serviceable)(?: \\w+){0,5} (?:my|our|this) (?:area|city|town|location|address|region|place|island)",
    "serviceable", "where (?:do you|we|do we) (?:ship|deliver)",
    "(?:ship|deliver)(?:ing|s)?(?: \\w+){0,1} to (?!me |my |us$|you |our |the |a |door|start)\\w+", "remote areas?",
  ],
  "shipping-cost": [
    "(?:shipping|delivery|postage) (?:cost|costs|fee|fees|charge|charges|price|rates?)",
    "(?:cost|charge|price|pay|much)(?: \\w+){0,3} (?:shipping|delivery|postage)",
    "free (?:shipping|delivery|postage)",
  ],
  "late-delivery": [
    "delay(?:s|ed|ing)?",
    "(?:is|are|was|very|too|so|running|arriv\\w+|deliver\\w+|shows?|showing)(?: \\w+){0,1} late$",
    "(?:it|order|orders|parcel|package|delivery|shipment)(?: \\w+){0,4} late",
    "late (?:order|parcel|package|delivery|or lost)",
    "(?:not|never|havent|hasnt|didnt)(?: \\w+){0,3} (?:received|recieved|receive|arrive|arrived|come|came|delivered|reached|got|get|shown up)",
    "taking (?:so|too|very) long", "so long", "overdue", "supposed to (?:arrive|come|be here|be delivered)",
    "lost (?:parcel|package|order)", "(?:parcel|package|order)(?: \\w+){0,2} lost",
    "(?:parcel|package|order|tracking|shipment)(?: \\w+){0,3} stuck",
  ],
  "order-status": [
    "track(?:ing|ed|s)?", "order status", "status of(?: \\w+){0,2} (?:order|parcel|package|shipment|delivery)",
    "(?:shipment|delivery|parcel|package|order)(?: \\w+){0,2} (?:status|progress)",
    "(?:provide|know|check|get|need|tell)(?: \\w+){0,2} status$", "^status$",
    "where(?: is| s|s| are)?(?: \\w+){0,2} (?:order|orders|parcel|package|delivery|shipment|stuff|item)",
    "(?:when|where)(?: \\w+){0,4} my (?:order|parcel|package|delivery|shipment|item|product)(?!(?: \\w+)* if i )(?! if i )",
    "progress of", "(?:has|is|was|did)(?: \\w+){0,2} (?:shipped|dispatched)", "current orders?", "wismo",
    "donde esta", "ou est ma", "wo ist meine", "onde esta", "dov e il mio",
  ],
  "delivery-paused": [
    "(?:resume|restart)(?: \\w+){0,3} deliver(?:y|ing|ies)?", "start(?: to| the)? deliver(?:y|ing)?(?: again)?",
    "deliver(?:y|ing)?(?: \\w+){0,5} (?:start|resume)(?: again)?",
  ],
  "delivering-now": [
    "(?:are|is|r|will|still|currently|do)(?: \\w+){0,5} (?:delivering|deliveries|delivery|deliver)(?: \\w+){0,3} (?:now|currently|today|happening|open|running|again|available|situation|time)",
    "(?:still|currently) deliver(?:y|ing|ies)?",
    "^(?:hi |hello )?(?:are|r) (?:you|u)(?: guys| people)? delivering(?: \\w+)?$", "still (?:taking|accepting)",
    "(?:taking|accepting)(?: up)? orders?(?: \\w+){0,2} (?:now|currently|moment)",
  ],
  "delivery-time": [
    "long will it take",
    "(?:how (?:long|soon|many days|much (?:more )?time|fast|quick(?:ly)?)|in how many days)(?: \\w+){0,10} (?:deliver|delivered|delivery|ship|shipping|shipped|arrive|arrives|receive|recieve|reach|get it|get my|get the|take|come|dispatch|dispatched|parcel|parcels)",
    "(?:when|what time)(?: \\w+){0,10} (?:deliver|delivered|delivery|ship|shipping|shipped|arrive|arrives|receive|recieve|reach|come|get (?:it|my|the|this) ?(?:order|parcel|product|delivery|stuff|item|package)?|dispatch|dispatched)",
    "(?:delivery|shipping|dispatch|handling|processing) (?:time|times|date|duration|estimate|window|speed)",
    "express", "next day", "same day", "estimated delivery", "business days",
  ],
  "stock": [
    "(?:in|out of|back in) stock", "restock(?:ed|ing)?", "sold out", "availab(?:le|ility)(?: \\w+){0,3} again",
    "pre ?orders?", "unavailable",
  ],
  "store": [
    "(?:physical|offline|retail|brick and mortar|your|near(?:est)?|an?|any|the|have) (?:stores?|shops?|outlets?|showrooms?)(?! address| owner)",
    "(?:store|shop|outlet)s? (?:near|location|locations|address|information|info|open|opening)",
    "(?:shops?|stores?)(?: \\w+){0,2} (?:visit|open|opening|closed|operational)",
    "(?:visit|collect|walk in)(?: \\w+){0,4} (?:store|shop|person)", "pick ?up (?:in|at|from|point)",
    "(?:purchase|buy|collect|order)(?: \\w+){0,2} (?:from|at|in)(?: the| a| your)? (?:store|shop|outlet)",
  ],
  "placing-order": [
    "place(?: \\w+){0,3} order", "(?:taking|accepting|accept)(?: up)? orders?",
    "how (?:do i|to|can i) (?:order|buy|purchase)", "(?:taking|taking up|accepting|accept|take) (?:\\w+ )?orders?",
    "(?:can i|want to|wanted to|like to) (?:order|buy|purchase)", "order (?:online|now)", "checkout", "check out",
  ],
  "discount": [
    "discounts?", "coupons?", "promo(?:tion|tions|tional)?(?: codes?)?", "voucher",
    "(?:special |current |active |any |best )offers?", "^offers?$", "(?:on|a|summer|winter) sale", "deals?",
    "codes?(?: \\w+){0,3} (?:not work|working|invalid|apply)", "student",
  ],
  "referral": ["refer(?:ral|rals|al|red|ring)?", "invite a friend", "refer a friend", "affiliate", "ambassador"],
  "loyalty": ["loyalty", "reward(?:s)?", "points", "store credit", "cashback"],
  "gift-card": ["gift ?cards?", "e ?gift", "gift certificates?"],
  "subscription": [
    "subscri(?:be|bed|ption|ptions)", "subscribe and save", "auto ?ship", "recurring", "skip (?:a|my|this|next)",
    "pause",
  ],
  "fake-received": [
    "(?:got|received|recieved|receiving|sent(?: me)?|delivered|sold(?: me)?)(?: \\w+){0,3} (?:fake|duplicate|counterfeit)",
    "(?:product|products|item|it|this|supplement|supplements|protein)(?: \\w+){0,1} (?:is|are|was|seems?|looks?)(?: \\w+){0,1} (?:fake|duplicate|counterfeit)(?! or\\b)",
    "find it fake",
  ],
  "expired-received": [
    "(?:got|received|recieved|receive|receiving|sent(?: me)?|delivered)(?: \\w+){0,3} expired",
    "(?:product|item|it|this)(?: \\w+){0,1} (?:is|was|has) (?:already )?expired",
  ],
  "authenticity": [
    "authentic(?:ity|ate|ated|ation)?", "genuine(?:ness)?", "original(?:ity|s)?", "orignal", "fakes?",
    "duplicate product", "real or fake", "counterfeit",
  ],
  "expiry": ["expir(?:y|e|es|ed|ing|ation)", "best before", "shelf life", "use by", "manufactur(?:e|ing) date"],
  "ingredients": [
    "ingredients?", "contain(?:s)?", "gluten", "vegan", "vegetarian", "dairy", "lactose", "halal", "kosher",
    "sugar free", "nutrition facts", "calories",
  ],
  "storage": [
    "stor(?:e|age|ing) (?:it|them|the|my|instructions)", "fridge", "refrigerat(?:e|ed|or)",
    "keep (?:it|them) (?:cool|dry)",
  ],
  "size": ["siz(?:e|es|ing)", "fit(?:s|ting)?", "measurements?", "size (?:guide|chart)"],
  "weight-loss": [
    "(?:lose|loose|losing|reduce|reducing|cut(?:ting)?(?: down)?|burn|shed)(?: \\w+){0,4} (?:weight|fat|kg|kgs|kilos|belly)",
    "(?:weight|fat) ?(?:loss|burner|burners|reduction|cutter)", "slimming",
  ],
  "weight-gain": [
    "(?:gain|gaining|increase|put on)(?: \\w+){0,3} (?:weight|mass|kg|kgs)",
    "(?:weight|mass|bulk|body|super) ?gain(?:er|ers|ing)?", "bulking",
  ],
  "muscle": [
    "(?:gain|build|building|increase|get|grow|want)(?: \\w+){0,4} (?:muscles?|biceps|triceps|musclemass)",
    "muscle (?:gain|mass|growth|building)", "body ?building", "(?:muscular|athletic|lean) body",
  ],
  "immunity": ["immunity", "immune"],
  "diet-plan": [
    "diet(?:s)?", "(?:workout|training|exercise|fitness)(?: \\w+){0,2} (?:plan|schedule|chart|advice|routine)",
    "fitness advice", "nutritionists?", "dietici?ti?an", "meal plan", "consult(?:ation|ing)?",
  ],
  "goal-form": [
    "(?:my |add |fill |select |set |change |another )goals?", "re ?assess(?:ment)?", "assessment",
    "goal (?:form|details)",
  ],
  "beginner": ["beginners?", "just started", "start(?:ing|ed)?(?: \\w+){0,2} gym"],
  "product-advice": [
    "recommend(?:ation|ations|ed)?", "suggest(?:ion|ions|ed)?", "which (?:product|protein|one|supplement|products)",
    "best(?: \\w+){0,4} (?:for|protein|product|supplement|whey|creatine|one|vitamin|multivitamins?)",
    "what should i (?:buy|take|use|get)", "what to buy",
  ],
  "wholesale": [
    "wholesale", "bulk (?:order|buy|price|pricing|purchase)", "reseller?s?",
    "become(?: \\w+){0,3} (?:seller|dealer|distributor|partner|retailer)", "franchise", "dealership",
    "(?:seller|retail) (?:partner|account)", "sellers?", "distributors?", "stockists?", "b2b",
  ],
  "account-deletion": [
    "(?:delet|remov|clos|cancel|terminat|deactivat)(?:e|es|ed|ing)(?: \\w+){0,4} (?:account|profile|user)",
  ],
  "password": [
    "passwords?", "pwd", "forgot(?:ten)?(?: \\w+){0,3} (?:login|pin|code)",
    "reset(?: \\w+){0,3} (?:login|pin|account)",
  ],
  "sign-up": [
    "sign ?(?:ing )?up",
    "(?:creat|open|mak|regist|mak|set)(?:e|er|ing|ting)?(?: up)?(?: an?| a new| my| your| the)(?: \\w+){0,2} (?:account|user|profile)",
    "register", "registration", "not(?: an?)? register(?:ed)?", "registered user", "registering",
    "new (?:user|customer|member)", "new to",
  ],
  "account": ["(?:my|an|your|the) (?:\\w+ )?account(?! (?:number|statement))", "sign ?in", "log ?in", "profile"],
  "office": ["(?:head |your )?offices?", "warehouse", "where are you (?:located|based)", "where do you live"],
  "contact": [
    "contact(?:ing)?(?: \\w+){0,2} (?:number|details|info|information|us|you|phone|email|no)?",
    "(?<!(?:my|registered|saved|new|old) )(?:phone|telephone|mobile|toll free|customer care|consumer care|customer service|call cent(?:er|re)|support|whatsapp|helpline)(?: \\w+){0,1} (?:number|no|line|phone|email)",
    "toll free", "email address", "get in touch", "call (?:your|the|you)(?: \\w+){0,2}",
    "how (?:do|can) (?:i|we) (?:reach|contact|call|email)", "where do i call", "your number", "reach you",
    "call cent(?:er|re)", "customer care",
  ],
  "opening-hours": [
    "support(?: \\w+){0,2} when", "(?:opening|working|business|office|support|store|call cent(?:er|re)) hours",
    "what time(?: \\w+){0,4} open(?! (?:account|the|your|my|an?|orders?|it)\\b)",
    "\\d+ ?(?:am|pm) (?:to|until|till|and) \\d+ ?(?:am|pm)?", "weekdays", "monday(?: \\w+){0,3} friday",
    "(?:are|is)(?: \\w+){0,4} open(?! (?:account|the|your|my|an?|orders?|it)\\b)",
    "when(?: \\w+){0,5} (?:open|close|working|available)",
    "(?:call cent(?:er|re)|office|head office)(?: \\w+){0,4} (?:working|open|functioning|operational)",
    "(?:open|closed) on",
  ],
  "privacy": ["privacy", "personal (?:data|information)", "cookies?", "gdpr", "unsubscribe", "newsletter"],
  "warranty": ["warrant(?:y|ies)", "guarantee(?:d|s)?"],
  "portal": [
    "(?:website|portal|app|page|site|cart|checkout)(?: \\w+){0,4} (?:not|error|crash(?:es|ed|ing)?|broken|down|empty|slow|stuck)",
    "unable to (?:see|add|log|open|place|pay|check)", "not (?:visible|loading|showing)", "error",
  ],
  "holidays": [
    "(?:public |local )?holidays?", "sundays?", "christmas", "easter", "diwali", "black friday", "sale week",
  ],
  "disruption": [
    "covid(?: ?19)?", "corona(?:virus)?", "coronvirus", "pandemic", "lock ?down", "curfew", "quarantine", "strikes?",
    "shut ?down", "containment",
  ],
  "order-question": [
    "(?:query|queries|question|questions|help|issue|problem|details|information|info)(?: \\w+){0,5} orders?",
    "order(?: \\w+){0,2} (?:query|question|issue|problem|details|help)", "previous orders?", "my orders?",
  ],
} as const satisfies Record<string, readonly string[]>;

export type Topic = keyof typeof TOPIC_PHRASES | LearnedTopic;
