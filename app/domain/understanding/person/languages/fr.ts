import { END, gap, type Language, START } from "./language.ts";

const SOMEONE =
  "(?:quelqu ?un|quel qun|qqun|qqn|kelkun|quelquun|personne|humain|humaine|etre humain|agent|agente|conseill(?:er|ere)|conseiller|operat(?:eur|rice)|representante?|responsable|employee?|superviseur|manager|collegue|technicien|vendeur|patron|chef|interlocuteur)";
const DESK =
  "(?:service client|service clientele|sav|support client|service apres vente|support|votre equipe|l ?equipe)";
const ARTICLE =
  "(?: (?:a|avec|au|un|une|le|la|votre|vos|vrai|vraie|autre|de|du|mon|ton|lun|l|des|directement|a lun|dun|reel|reelle))*";

// prettier-ignore
export const FRENCH: Language = {
  hints:
    "parler parle discuter joindre contact* quelqu* qqun qqn kelkun personne humain* agent* conseill* operat* responsable service sav support robot* bot bots chatbot machine* rappel* appel* mappel* aide* maide* aid* inutile* compren* sert sers servez reclamation perte perds perdre marre pass* mett* transf* automatique* nul* plainte superviseur ecout* repond* jabandonne laisse* ridicule nimporte question deplorable qui",
  asks: [
    `(?:aide|assistance|support|contact) (?:humaine?|dun humain|dune personne)|transfert (?:vers|a) (?:un |une )?${SOMEONE}|(?:a|avec) qui (?:puis je|je peux|peut on|est ce que je peux|parler)(?: \\w+)?${END}|qui (?:peut|pourrait|va) (?:m ?aider|maider|me repondre)${END}|^(?:(?:allo|bonjour) [|?]? ?)?(?:quelqu ?un|personne|il ny a personne)${END}`,
    `(?:parler|parle|discuter|echanger|tchatter|chatter|joindre|contacter|communiquer|entretenir)${ARTICLE}(?: \\w+)? (?:${SOMEONE}|${DESK})`,
    `(?:veux|voudrais|aimerais|souhaite|besoin|faut|exige|demande|prefere|passez moi|passe moi|passer|donnez moi|donne moi|obtenir|avoir|davoir)(?: (?:un|une|dun|dune|de|le|la|les|parler|avoir|a|au|votre|vrai|vraie|autre|l|laide))* (?:quelqu ?un|quelquun|qqun|humaine?|etre humain|agent|conseillere?|operateur|operatrice|responsable|superviseur|manager|vraie personne|personne reelle|service client|sav)(?! (?:de nettoyage|conservateur))`,
    `(?:passez|passer|passe|mettez|mettre|mets|transferez|transferer|transfere|dirigez|diriger|redirigez|orientez)(?: moi| nous)?(?: \\w+){0,4} (?:${SOMEONE}|${DESK})`,
    `(?:y a ?t ?il|il y a|ya|est ce quil y a|y a)(?: (?:un|une|vrai|vraie))* (?:${SOMEONE})(?: (?:la|reelle|reel|ici|au bout du fil|disponible|pour (?:maider|repondre|aider)|en ligne|de disponible|qui peut(?: \\w+){1,3}))*${END}`,
    `${START}(?:un |une |le |vrai |vraie |autre )*(?:humain|etre humain|agent|conseiller|conseillere|operateur|responsable|superviseur|vraie personne|personne reelle|${DESK}|agent humain|conseiller humain)${END}`,
    `quelqu ?un(?: dautre)? (?:peut|pourrait|peux|pourra)(?: (?:il|t il|elle|me|m|s il vous plait|svp))* (?:maider|aider|mappeler|me rappeler|rappeler|appeler|regarder|repondre|me repondre|voir|verifier|intervenir)${gap(1)}${END}|(?:peut|pourrait) (?:on|quelqu ?un)(?: \\w+)? (?:maider|mappeler|me rappeler)${END}|quelqu ?un (?:pour maider|maide)${END}`,
    `(?:rappelez|appelez|rappelle|appelle|contactez|telephonez)(?: moi| nous)(?! (?:avant|quand|si|des))|(?:pouvez vous|peux tu|pourriez vous|vous pouvez|faut|veux|voudrais|souhaite)(?: que vous| quon)? ?(?:me rappelle|me rappeler|mappeler|me telephoner|mappeler|mappeliez|mappelle)(?! (?:avant|quand|si))|^(?:une )?demande de rappel|etre (?:rappelee?|appelee?|contactee?)${END}`,
    `(?:pas|plus|marre|stop|ras le bol|bol|assez|deteste|hais|arretez|sans|ni|non)(?: (?:de|d|dun|un|une|le|les|la|ce|cet|cette|aux|au|du|des|a|avec|envie|parler|discuter|veux|vos|votre|encore))* (?:robots?|bots?|chatbots?|machines?|automates?)${END}`,
    `(?:arretez|arrete|stop|cessez)(?: \\w+){0,3} (?:reponses|messages) automatiques?`,
  ],
  enough: [
    "(?:vous ne |tu ne |tu |vous )(?:m ?)?(?:aidez|aides|aide|maidez|maides|ecoutez|mecoutez|comprenez|comprends|comprend|repondez|reponds|servez|sers|servez|me comprenez|me comprends)(?: me)?(?: \\w+)? (?:pas|rien|a rien)|(?:ca|cela|il|ce bot|ce robot) (?:ne |n)?(?:m ?aide|maide|aide|sert|comprend|repond)(?: \\w+)? (?:pas|rien|a rien)|(?:pas|plus) ma question|repond(?:ez)? pas a ma question|n ?aide pas",
    `(?:bot|chat|chatbot|robot) (?:est )?(?:inutile|nul|stupide|debile|pourri)|nimporte quoi(?: \\w+){0,2}$`,
    `^(?:tu es |vous etes |cest |ce (?:bot|chat|robot) est |totalement |completement |vraiment |trop )*(?:inutiles?|nuls?|nulle|pathetique|ridicule|nimporte quoi)${END}`,
    "personne (?:ne |n )?(?:me |nous |m )?(?:repond|aide|maide|ecoute|decroche|rappelle)|(?:aucune|pas de) (?:reponse|aide|solution)$",
    "perte de temps|perds mon temps|perdre mon temps|perdez (?:mon|notre) temps",
    "(?:faire|deposer|porter|ai)(?: une| ma)? (?:reclamation|plainte)$",
    "service (?:client )?(?:est )?(?:nul|pourri|lamentable|inadmissible|deplorable|catastrophique)|(?:pire|mauvais) service",
    "^(?:jen ai|en ai|j en ai) marre|^(?:cest )?(?:urgent|une urgence)$|^laissez? tomber$|^jabandonne$",
  ],
  declines: [
    "(?:pas besoin|ne veux pas|nai pas besoin|veux pas|inutile)(?: \\w+){0,3} (?:personne|agent|conseiller|humain|quelqu ?un|quelquun)|ne (?:veux|souhaite)(?: \\w+){0,2} a personne",
    `(?:etes vous|es tu|tes|vous etes|tu es|cest|suis je|je parle|parle je|est ce que je parle|est ce que tu es)(?: \\w+){0,4} (?:humaine?|robot|bot|personne|machine|reel|reelle|agent)`,
    `(?:ai|jai|a|avais|javais|avons) (?:deja )?(?:parle|discute|eu|contacte|appele|joint)(?: \\w+){0,3} (?:${SOMEONE}|${DESK})|${SOMEONE}(?: du \\w+ \\w+)? (?:ma dit|m a dit|a dit|ma appele|ma promis|a pris|a recupere)`,
    "(?:pour|combien de|chez|cadeau pour|a)(?: \\w+){0,2} (?:personnes|quelqu ?un de|quelquun de)|personne (?:netait|n etait|nest venu|a la maison|a la livraison)|il ny avait personne|pour quelqu ?un",
    "(?:numero|telephone|horaires?|adresse|mail|email|heures?)(?: \\w+){0,3} (?:service client|sav|support|service clientele|service apres vente|conseiller)",
    "quelqu ?un (?:dautre )?(?:peut|pourrait)(?: il)? (?:recuperer|signer|prendre|recevoir|venir|utiliser)",
  ],
};
