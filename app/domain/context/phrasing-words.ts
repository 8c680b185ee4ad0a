const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words by which somebody is promised something, or told that it is done. A summary has them from the facts or not at all. */
export const PROMISES = set(
  "will shall guarantee guarantees guaranteed promise promises promised approve approves approved approval grant granted " +
    "accept accepted authorise authorised authorize authorized entitled eligible qualifies qualified refunded reimbursed " +
    "reimbursement compensate compensated compensation discount voucher coupon credit credited free waive waived ensure ensured " +
    "resolved fixed solved settled processed issued issue sent shipped cancelled canceled replaced must should deserves owed " +
    "confirmed confirm verified verify agree agrees agreed going soon immediately urgently asap they'll he'll she'll it'll",
);

/** A summary speaks of people, never to them and never of itself. */
export const SPEAKING = set(
  "i i'm i've i'll i'd me my mine we we're we've we'll our ours us you you're you've you'll your yours please ignore sorry sure " +
    "apologies apologise apologize instruction instructions prompt system ai model language summary lines rewritten " +
    "thank thanks welcome hello hi dear",
);

/** The commonest small words of other languages that are no English words. */
export const FOREIGN = set(
  "der und das ist nicht ein eine einen dem den mit für auf wurde hat kunde kundin bestellung möchte sich zu von " +
    "le les une est pas pour avec dans sur du des qui client commande veut aux " +
    "el los las una es por para con del cliente pedido quiere que " +
    "il lo gli della di che per è un cliente ordine vuole " +
    "o os uma não com pelo pela encomenda quer em " +
    "het een niet voor met klant bestelling wil zijn van",
);

export const NEGATIONS = set(
  "no not never none nothing nobody neither nor without cannot unable unanswered unconfirmed unclear",
);

export const NUMBER_WORDS = set(
  "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand dozen once twice " +
    "thrice half double several many multiple first second third couple repeatedly",
);

export const TIME_WORDS = set(
  "january february march april june july august september october november december monday tuesday wednesday thursday friday " +
    "saturday sunday today yesterday tomorrow tonight weekend ago recently",
);
