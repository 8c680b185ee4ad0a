import { bothEnds } from "#app/domain/understanding/model/grams.ts";
import type { AskedField } from "./fields.ts";

/** A thing with a name of its own; "the item" and "my order" say nothing about which. */
const NOT_A_THING =
  /^(?:got|came|received|ordered|delivered|items?|products?|components?|accessor(?:y|ies)|pieces?|goods|articles?|quantity|remaining|orders?|packages?|parcels?|things?|stuff|it|this|that|them|one|ones|something|box|delivery|refund|order|wrong|different|money|half|part|parts|complete|full|empty|package|damaged|defective|broken|email|mail|call|message|notification|update|reply|response|help|answer|size|colou?r|brand|model|gift|purchase|order'?s|what|which|nothing|anything|everything|mine|yours|first|second|same|new|old|other|rest|shipping|charges?|policy|label|process|window|request|pickup|status|money|confirmation|photos?|wtf|only|few|some|set|product's)$/i;
/** What stands before the name of a thing. */
const QUALITY =
  /^(?:wrong|different|damaged|defective|broken|empty|back|front|side|complete|full|new|old|other|second|first|size|colou?r)$/i;
const GOT =
  /(?<!\p{L})(?:ordered|orderd|bought|purchased|received|recieved|got|returned|exchange|replace)\s(?:(?:an?|my|this|these|some|\d{1,2}|one|two|three)\s){1,3}(\p{L}[\p{L}’'-]{2,})(?:\s(\p{L}[\p{L}’'-]{2,}))?/giu;
/** Names what is missing; "only got two of three" and "one item is missing" name nothing. */
const MISSING_SAID =
  /(?<!\p{L})(?:missing[^.!?]{3,40}(?<!\p{L})(?:including|namely|such as|especially)|missing|without|but (?:not|no)|not|no|did ?n[o'’]?t (?:get|receive|include)|where(?:'s|’s| is| are))\s(?:(?:the|an?|my|its|their|any|like|all|\d)\s){0,3}(\p{L}[\p{L}’'-]{2,})(?:\s(\p{L}[\p{L}’'-]{2,}))?/giu;
const IS_MISSING =
  /(?<!\p{L})(?:the|my|its|a)\s(?:\p{L}{2,15}\s)?(\p{L}[\p{L}’'-]{2,})\s(?:is|are|was|were)\s(?:missing|not (?:there|in the|included|inside))/giu;
const PART_CAME =
  /(?<!\p{L})(?:only|just|missing|without|not in the|half|incomplete|not (?:there|included)|but (?:not|no))(?!\p{L})/iu;
const WHEN =
  /(?<![\p{L}\d-])(?:today|yest\p{L}{0,7}|this (?:morning|afternoon|evening)|last (?:night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:\d{1,2}|two|three) days? ago|on (?:the )?(?:\d{1,2}(?![\d-])|mon|tues|wednes|thurs|fri|satur|sun)|\d{1,2}[/.]\d{1,2}(?!\d)|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)(?!\p{L}))/iu;
const ARRIVED = /(?<!\p{L})(?:delivered|deliverd|received|recieved|arrived|got|came|reached)(?!\p{L})/iu;
const SENT_BACK =
  /(?<!\p{L})(?:returned|returnd|sent (?:it |them |the \p{L}+ )?back|shipped (?:it |them )?back)(?!\p{L})/iu;
/** A date that was promised is not the one on which something came. */
const PROMISED =
  /(?<!\p{L})(?:supposed|should|scheduled|expected|estimated|promised|due|needed?|want)(?!\p{L})/iu;
/** The customer's own reason. */
const CAUSE =
  /(?<!\p{L})(?:wrong (?:item|size|product|colou?r|one|thing)|too (?:small|big|large|tight|loose|short|expensive)|no longer (?:need|want)|(?:don['’]?t|do not|didn['’]?t) (?:need|want|fit|like)|changed my mind|(?:by|my) mistake|accident(?:al)?ly|damaged?|defective|broken?|faulty|incompatible|not working|(?:doesn['’]?t|does not|isn['’]?t|wasn['’]?t) (?:work|fit)(?:ing)?|cheaper (?:price|else)|duplicate|ordered (?:it )?twice|not as described)(?!\p{L})/iu;
const BECAUSE =
  /(?<!\p{L})(?:return\p{L}*|cancel\p{L}*|sen[dt] (?:it )?back|refund|exchang\p{L}*|replac\p{L}*)(?!\p{L})[^.!?]{0,40}(?<!\p{L})(?:because|becoz|bcoz|cos|coz|cuz|since|as) (?:it|the|they|i|of)(?!\p{L})/iu;
/** "They said it was damaged" is the reason of others. */
const OF_OTHERS =
  /(?<!\p{L})(?:said?|says|saying|states?|stating|citing|cited|claims?|claiming|marked|rejected|denied|refused|tag|telling)(?!\p{L})/iu;
const ADDRESS =
  /(?<![\p{L}\d-])(?:\d{1,5}[a-z]?,?\s(?:[\p{L}'’-]{2,20}\.?,?\s){0,4}(?:st|street|road|rd|ave|avenue|lane|drive|dr|nagar|block|cross|apartments?|apts?|apt|colony|sector|park|place|court|blvd|way)(?!\p{L})|(?:flat|apt|apartment|house|plot|door)\s(?:no\.?\s)?[#\da-z-]{1,6},)/iu;
/** A house number alone is a part of an address. */
const WHOLE_ADDRESS = /(?:,[^,.!?]{2,40}){3}|(?<![\d-])\d{3} ?\d{2,3}(?![\d-])/u;
const CONDITION =
  /(?<!\p{L})(?:(?:in )?(?:perfect|good|great|excellent|original|mint|brand new|the same) condition|(?:never|not been|wasn['’]?t|was not|was never|unopened|haven['’]?t) (?:even )?(?:used|opened|worn)|unused|unworn|unopened|(?:like|literally|totally|completely) (?:brand )?new)(?!\p{L})/iu;
const PROBLEM =
  /(?<!\p{L})(?:not (?:received|arrived|delivered|working|credited)|never (?:received|arrived|came)|damaged|broken|defective|wrong|missing|late|delay(?:ed)?|cancel(?:led)?|refund|return|charged|deducted|failed|shattered|cracked|stolen|lost|tracking|where is)(?!\p{L})/iu;

const SENTENCE = /[^.!?\n]{1,600}(?:[.](?=\S)[^.!?\n]{1,200}){0,8}/gu;

/** What a customer's line tells beyond what has a span of its own; `value` is the words that tell it. */
export function toldIn(line: string): { readonly field: AskedField; readonly value: string }[] {
  const text = bothEnds(line);
  const told: { field: AskedField; value: string }[] = [];
  const add = (field: AskedField, value: string | undefined) => {
    if (value) told.push({ field, value: value.trim() });
  };
  add("product", thingIn(text, GOT));
  if (PART_CAME.test(text)) add("missing_items", thingIn(text, MISSING_SAID) ?? thingIn(text, IS_MISSING));
  for (const [sentence] of text.matchAll(SENTENCE)) {
    if (ARRIVED.test(sentence) && !PROMISED.test(sentence)) add("delivery_date", WHEN.exec(sentence)?.[0]);
    if (SENT_BACK.test(sentence)) add("return_date", WHEN.exec(sentence)?.[0]);
    add("reason", reasonIn(sentence));
  }
  add("condition", CONDITION.exec(text)?.[0]);
  if (WHOLE_ADDRESS.test(text)) add("address", ADDRESS.exec(text)?.[0]);
  if (text.trim().split(/\s+/).length >= 4) add("issue", PROBLEM.exec(text)?.[0]);
  return told;
}

function reasonIn(sentence: string): string | undefined {
  const because = BECAUSE.exec(sentence)?.[0];
  if (because) return because;
  return OF_OTHERS.test(sentence) ? undefined : CAUSE.exec(sentence)?.[0];
}

const JOINING =
  /^(?:third|fourth|fifth|last|upon|inside|several|couple|out|duplicate|counterfeit|main|entire|crucial|important|wedding|friend'?s|refunded|cancel+ed|due|in|on|at|to|from|for|by|was|were|is|are|and|but|the|been|yet|any|with|after|even|today|yesterday|delivered|received|arrived|working|happy|acceptable|my|your|you|there|here|have|has|had|just|what|much|sure|fair|able|going|getting|good|enough|one|two|three|four|five|six|half|several|all|too|very|really|really|more|idea|use|used|way|time|real|genuine|fake|open|replacement|pickup|pick|free|off|into|out|back|making|reason|cheap|totally|completely|entirely|incorrect|scheduled|because|everything|someone|anyone|done|credited|refunded|processed|accepted|as|so|our|his|her|their|that|this|than|like|want|need|getting)$/i;

/** "A crucial component" says as little as "a component". */
const GENERIC =
  /^(?:items?|products?|orders?|packages?|parcels?|components?|parts?|pieces?|accessor(?:y|ies)|things?|charges?|one|stuff)$/i;

/** The first thing with a name after one of these words. */
function thingIn(text: string, after: RegExp): string | undefined {
  for (const [, first = "", second = ""] of text.matchAll(after)) {
    const name = QUALITY.test(first) ? second : first;
    if (name === "" || NOT_A_THING.test(name) || JOINING.test(name)) continue;
    if (!GENERIC.test(second)) return name;
  }
  return undefined;
}
