import type { AskedField } from "./fields.ts";

/** "Could you confirm whether …": asks for a yes, not for the value. */
const WHETHER =
  /(?<!\p{L})(?:confirm|verify|check|know|tell (?:me|us))(?: please)? (?:if|whether|that)(?!\p{L})/iu;
/** "… to our e-mail address, quoting your order number": says how to write, wants something else. */
const HOW_TO_WRITE =
  /(?<!\p{L})(?:referencing|quoting|mentioning|subject line|in (?:the|your|an?) (?:e-?mail|message|body)|matches|previous|earlier|past|transaction confirmation)(?!\p{L})/iu;
/** Asks for more than was said: what was given stays given. */
const MORE =
  /(?<!\p{L})(?:elaborate|(?:more|further|additional|specific|any) (?:details?|information|context|about)|in (?:more |greater )?detail|detailed|(?:list|details|description) of the (?:specific|exact)|referencing)(?!\p{L})/iu;
/** A name, a model or a listing is more exact than the thing a customer says they bought. */
const MORE_EXACT =
  /(?<!\p{L})(?:names?|titles?|models?|brands?|sizes?|links?|listed|listing|details?|exact|specific|received|missing|wrong|damaged|affected)(?!\p{L})/iu;
/** Why the shop refused is for the shop to know; the customer's own reason is another one. */
const OF_THE_SHOP =
  /(?<!\p{L})(?:reject\p{L}*|denial|denied|refus\p{L}*|declin\p{L}*|delay\p{L}*|fail\p{L}*|suspi\p{L}*|suspect\p{L}*|believe|concern|urgency|(?:security|safety|privacy|verification|quality) reasons|reasons? [^.?!]{0,40}(?:as|is|was)(?= ['"‘“])|reasons? (?:for the return |for return |for cancellation )?as|reasons? (?:was |were |that was |you were )?(?:provided|cited|stated|given|mentioned|shown))(?!\p{L})/iu;

/** The address of someone else, part of one, or a place near it. */
const OTHER_ADDRESS =
  /\d|(?<!\p{L})(?:(?:at|near|to|in) (?:the|your|this|that|its)(?: \p{L}+){0,2} address|address (?:was|where|to which|it was)|(?:incorrect|wrong|previous|old|new)(?:ly)?|landmarks?|including)(?!\p{L})/iu;
/** What was packed, photographed or cited is not the state of the thing. */
const OTHER_CONDITION =
  /(?<!\p{L})(?:(?:outer |original )?(?:packag\p{L}*|box) (?:itself|condition)|condition of (?:the |its )?(?:outer |original )?(?:pack|box)\p{L}*|photo\p{L}*|videos?|images?|evidence|cited|discrepanc\p{L}*)(?!\p{L})/iu;
/** "Describe the specific issue" wants the particulars of what was told in a word. */
const PARTICULARS = /(?<!\p{L})(?:describe|specif\p{L}*|nature|details?|concerns?|regarding)(?!\p{L})/iu;

const OTHER_NAME = /(?<!\p{L})(?:name of|new|hotel|building|company|including)(?!\p{L})/iu;
/** A day that is to come. */
const PLANNED =
  /(?<!\p{L})(?:prefer\p{L}*|desired|convenient|expected|estimated|scheduled|promised|new|revised|(?:is|are|be) delivered)(?!\p{L})/iu;

/** "The condition when you returned it" asks for no day. */
const NOT_A_DAY = /(?<!\p{L})(?:condition|issues?|problems?|reasons?|photos?|state)(?!\p{L})/iu;

const OTHER_THAN: Partial<Record<AskedField, readonly RegExp[]>> = {
  order_number: [HOW_TO_WRITE],
  phone: [HOW_TO_WRITE],
  email: [HOW_TO_WRITE],
  address: [OTHER_ADDRESS],
  missing_items: [MORE],
  reason: [MORE, OF_THE_SHOP],
  issue: [MORE, PARTICULARS],
  condition: [MORE, OTHER_CONDITION],
  amount: [/account/iu],
  name: [OTHER_NAME],
  delivery_date: [PLANNED],
  return_date: [PLANNED, NOT_A_DAY],
  product: [MORE, MORE_EXACT],
};

/** Whether a request wants a field as a customer gives it at first, not more of it, another one, or only a yes. */
export function wantsSameValue(field: AskedField, wanted: string): boolean {
  if (WHETHER.test(wanted)) return false;
  return !OTHER_THAN[field]?.some((other) => other.test(wanted));
}
