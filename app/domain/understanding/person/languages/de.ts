import { END, type Language, START } from "./language.ts";

const SOMEONE =
  "(?:mensch(?:en)?|person|mitarbeiter(?:in|n|s)?|angestellten?|berater(?:in|n)?|kundenberater(?:in)?|jemand(?:en|em)?|agenten?|vorgesetzten?r?|chef|chefin|ansprechpartner(?:in)?|sachbearbeiter(?:in)?|verkaufer(?:in)?|verkaeufer|kollegen?|kollegin|support ?mitarbeiter|service ?mitarbeiter|manager|betreuer|experten|echten|supporter)";
const DESK =
  "(?:kundenservice|kundendienst|kundenbetreuung|kundensupport|service ?team|support|support ?team|hotline|service)";
const TALK =
  "(?:sprechen|reden|chatten|schreiben|telefonieren|verbinden|verbunden|sprech|spreche|unterhalten|kontaktieren|erreichen|weiterleiten|weitergeleitet|kontakt)";

// prettier-ignore
export const GERMAN: Language = {
  hints:
    "mensch* person* mitarbeiter* berater* jemand* agent* vorgesetz* chef* ansprech* sachbearb* kolleg* kunden* support sprech* reden rede chatten verbind* weiterleit* ruf* anruf* ruckruf rueckruf zuruck* roboter* bot bots maschine* computer* hilf* helf* versteh* nutzlos* niemand keiner zeitversch* beschwer* service automat* bringt telefon* leit* melden wem wen wer lacherlich quatsch mist schwach* gebe vergiss vergessen frage chat reicht* dringend notfall",
  asks: [
    `hilfe von (?:einem |einer )?(?:menschen|person|mitarbeiter)|menschlich\\w* (?:support|ansprechpartner|hilfe|kontakt|mitarbeiter)|^(?:hallo [|?] )?(?:jemand|keiner|niemand)(?: hier)? da${END}|arbeitet hier(?: \\w+)? jemand|(?:mit|an) wen? (?:kann|darf|muss|soll) ich(?: mich)?(?: \\w+)? (?:sprechen|reden|wenden)|mit wem kann ich (?:sprechen|reden)|wer (?:kann mir (?:bitte |hier )?helfen|hilft mir)${END}`,
    `(?:kann|konnte|koennte)(?: sich)?(?: bitte)? jemand(?: bei mir)? melden|melden sie sich(?: bitte)? bei mir|^(?:bitte )?verbinden${END}|(?:support|service) mitarbeiter${END}|weiterleitung an(?: \\w+)? ${SOMEONE}`,
    `(?:mit|zu|an|bei)(?: (?:einem|einer|einen|nem|ner|dem|der|den|ihrem|ihren|ihrer|eurem|euren|echten|echter|echtem|echte|richtigen|realen|anderen|eine|ein|nen|wirklichen|lebenden|nem|menschlichen))* (?:${SOMEONE}|${DESK})(?: \\w+){0,3}? ${TALK}`,
    `${TALK}(?: \\w+){0,4} (?:mit|an|zu)(?: (?:einem|einer|einen|dem|der|den|ihrem|echten|nem|ner|richtigen))* (?:${SOMEONE}|${DESK})`,
    `(?:will|mochte|moechte|wurde gern|wuerde gern|wurde gerne|kann ich|darf ich|konnte ich|brauch|brauche|benotige|benoetige|verlange|wunsche|bitte|gib mir|geben sie mir|gebt mir|hatte gern|haette gern|hatte gerne|holen sie|hol)(?: (?:bitte|einen|eine|ein|nen|ne|mal|jetzt|sofort|endlich|einfach|ihren|den|mit|der|echten|richtigen|echte|anderen|ich|gerne|nur|wirklich))* (?:mensch(?:en)?|mitarbeiter(?:in)?|berater(?:in)?|kundenberater(?:in)?|ansprechpartner(?:in)?|sachbearbeiter(?:in)?|vorgesetzten|chef|echte person|person${END}|menschliche hilfe|menschlichen kontakt|kundenservice${END}|kundendienst${END})`,
    `(?:will|mochte|moechte)(?: \\w+){0,2} (?:vorgesetzten|chef|mitarbeiter|jemanden|menschen) sprechen|jemanden? (?:sprechen|der (?:mir|sich))`,
    `wie (?:erreiche|bekomme|kontaktiere) ich(?: \\w+){0,3} ${SOMEONE}`,
    `(?:verbinden|verbinde|verbind|leiten|leite|stellen|stelle)(?: sie)? mich(?: \\w+){0,3} (?:${SOMEONE}|${DESK})|weiterleiten an(?: \\w+){0,2} ${SOMEONE}`,
    `(?:ist|gibt es|gibts|sitzt)(?: (?:da|hier|dort|denn|auch|irgendwo|irgend|bei euch|ein|einen|eine|echter|echten|echte))* (?:mensch(?:en)?|jemand|mitarbeiter|person|berater)(?: (?:mit der|da|hier|erreichbar|der|mit dem|verfugbar|online|dran|ich|reden|kann|sprechen|mir|helfen|am))*${END}`,
    `${START}(?:ein |einen |eine |echter |echten |echte |richtigen |bitte )*(?:mensch(?:en)?|mitarbeiter(?:in)?|berater(?:in)?|kundenservice|kundendienst|kundenbetreuung|kundensupport|ansprechpartner|sachbearbeiter|echte person|menschlicher mitarbeiter|agent|support)${END}`,
    `(?:kann|konnte|koennte|kan)(?: (?:mir|sich|uns|das|bitte|da|hier|mal|denn|bitte))* (?:jemand|wer)(?: (?:anderes|anders|anderer|mir|bitte|das|sich|mal|da|hier|ansehen|weiter))* (?:helfen|weiterhelfen|anrufen|zuruckrufen|anschauen|ansehen|ubernehmen|uebernehmen|antworten|drubersehen|prufen)${END}|(?:kann|konnte) (?:mir|mich|sich das)(?: \\w+)? jemand(?: \\w+)? (?:helfen|anrufen|ansehen|anschauen|zuruckrufen)${END}`,
    `(?:konnt|konnen|konnten|kannst|koennt|koennen)(?: (?:ihr|sie|du))? mich(?: bitte)? (?:anrufen|zuruckrufen)|(?:ruf|rufen|ruft)(?: sie)? mich(?: (?:bitte|doch|mal|jetzt|sofort))* (?:an|zuruck|zurueck)(?! (?:wenn|bevor))|(?:zuruckgerufen|zurueckgerufen|angerufen) werden|^(?:bitte )?(?:um )?(?:einen )?(?:ruckruf|rueckruf)${END}|(?:bitte um|wunsche|mochte|brauche)(?: einen)? (?:ruckruf|rueckruf)`,
    `(?:nicht|kein|keine|keinen|keinem|hasse|ohne|statt|keine lust auf|genug von|satt)(?: (?:mit|einem|einer|nem|diesem|dem|den|mehr|diese|rede|dieser|lust|so|weiter|einen|ner|auf))* (?:bots?|roboter[ns]?|maschinen?|chatbots?|computern?|automaten|ki)(?= (?:sprechen|reden|schreiben|chatten|bitte|mehr|unterhalten|zu tun|\\|)| ?(?:[|?]|$))`,
    `(?:automatisch\\w*|vorgefertigt\\w*) (?:antworten|nachrichten)(?: \\w+)? ?(?:auf|aufhoren|stoppen|mehr|nerven)?${END}`,
  ],
  enough: [
    "(?:das|du|sie|der bot)(?: \\w+)? (?:beantwortet|beantwortest|beantworten|war|ist) (?:nicht )?meine frage(?: nicht)?|verstehst du mich nicht|(?:du|sie|ihr|das|es|dieser bot|der bot) (?:hilfst|helfen|helft|hilft|verstehst|verstehen|versteht|kapierst|kapiert)(?: (?:mir|mich|uns|mein \\w+|meine \\w+|doch|ja|auch))* (?:nicht|nichts|gar nicht|uberhaupt nicht|kein)(?: (?:weiter|mehr))?|(?:hilft|bringt)(?: (?:mir|mich))? (?:nicht|nichts|gar nichts)(?: weiter)?",
    `(?:dummer|bloder|nutzloser|scheiss|doofer|schlechter|bescheuerter) (?:bot|chat|chatbot|roboter)|(?:bot|chat) ist (?:nutzlos|dumm|schlecht|unbrauchbar|mist)|^(?:so ein |was fur ein )?(?:quatsch|mist|schwachsinn)$`,
    `^(?:du bist |sie sind |das ist |dieser (?:bot|chat) ist |der bot ist |vollig |total |komplett |so |echt |einfach )*(?:nutzlos|nutzlose|unbrauchbar|lacherlich|sinnlos|zwecklos|ein witz|unfahig)${END}`,
    "(?:niemand|keiner) (?:antwortet|hilft|meldet sich|geht ran|reagiert|kummert sich|versteht)(?: mir| mich)?|keine (?:antwort|hilfe|reaktion)(?: \\w+){0,2}$",
    "zeitverschwendung|verschwende\\w* (?:meine|nur)(?: meine)? zeit",
    "(?:mich|will|mochte)(?: mich)? beschweren$|beschwerde(?: einreichen)?$",
    "(?:schlechter|miserabler|mieser|schlechtester|unverschamter|katastrophaler) (?:service|kundenservice|kundendienst|support)|(?:service|kundenservice) ist (?:schlecht|miserabel|mies|unterirdisch|eine katastrophe)",
    "^(?:es ist |ist )?(?:sehr |super |total )?(?:dringend|ein notfall|notfall)$|^vergiss es$|^vergessen sie es$|^ich gebe auf$|^(?:mir )?reichts$",
  ],
  declines: [
    "(?:brauche|will|mochte|moechte|benotige)(?: \\w+){0,2} kein(?:en|e|em)? (?:mensch(?:en)?|mitarbeiter|person|berater|agenten?|kontakt)|(?:mit )?niemand(?:em|en)? (?:sprechen|reden)",
    "(?:bist du|sind sie|bist|seid ihr|ist das|bin ich|spreche ich|rede ich|schreibe ich|chatte ich)(?: \\w+){0,3} (?:mensch|menschen|person|bot|roboter|mitarbeiter|maschine|echt|ki)(?: \\w+){0,2}",
    "(?:habe|hab|hatte|haben)(?: \\w+){0,3} (?:mitarbeiter|jemandem|jemand|berater|kundenservice|agenten?|person)(?: \\w+){0,2} (?:gesprochen|geredet|telefoniert|geschrieben|kontaktiert|erreicht)|(?:jemand|mitarbeiter|mensch|person) (?:hat|sagte|meinte|wollte|war|im laden)",
    "(?:fur|wie viele|\\d+|zwei|drei|vier|funf|sechs)(?: \\w+){0,2} (?:personen|jemanden?|menschen)",
    "(?:nummer|telefonnummer|wann|offnungszeiten|zeiten|email|adresse)(?: \\w+){0,4} (?:kundenservice|kundendienst|support|service|kundenbetreuung)(?: \\w+){0,2}",
    "jemand anderes (?:das|den|die|mein) \\w+ (?:annehmen|abholen)|gibt es jemanden? der",
  ],
};
