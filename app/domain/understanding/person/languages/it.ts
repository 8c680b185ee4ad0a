import { END, gap, type Language, START } from "./language.ts";

const SOMEONE =
  "(?:persona|persone|qualcun ?(?:o|altro)?|qualcunaltro|umano|umana|essere umano|operator[ei]|operatrice|agente|addett[oa]|rappresentante|consulente|responsabile|impiegat[oa]|supervisore|commess[oa]|collega|capo|direttore|tecnico|esperto)";
const DESK =
  "(?:servizio clienti|assistenza clienti|assistenza|supporto clienti|customer care|servizio assistenza|supporto)";
const ARTICLE =
  "(?: (?:con|a|al|allo|un|una|uno|il|lo|la|vostro|vostra|suo|vero|vera|altro|altra|direttamente|di|del|qualche|il))*";

// prettier-ignore
export const ITALIAN: Language = {
  hints:
    "parl* chatta* contatt* person* qualcun* uman* operat* agente responsab* consulent* addetto servizio assistenz* lassistenz* support* robot bot macchin* chiam* richiam* aiut* inutil* capi* nessuno reclamo perdit* perd* pessim* passa* passi mett* automatic* serve basta supervis* chi stupido scadente arrendo lascia* ridicol* vergogn* utile risp* domanda chiesto stufo tempo urgente",
  asks: [
    `(?:aiuto|assistenza|supporto|contatto) uman[oa]|(?:con|a) chi (?:posso|devo|potrei) (?:parlare|rivolgermi)|chi (?:puo aiutarmi|mi puo aiutare|mi aiuta)${END}|^(?:ciao |salve )?(?:qualcuno|ce nessuno|nessuno)${END}|ci sono (?:persone|operatori|umani)(?: \\w+){0,2}${END}|contattare (?:lassistenza|il servizio clienti)|essere contattat[oa]`,
    `(?:parlare|parlo|parlarne|chattare|contattare|comunicare|mettermi in contatto|contatto)${ARTICLE}(?: \\w+)? ${SOMEONE}`,
    `(?:parlare|chattare|contattare)${ARTICLE} ${DESK}${END}`,
    `(?:voglio|vorrei|bisogno|preferisco|preferirei|esigo|serve|dammi|datemi|mi serve|cerco|posso avere|richiedo|chiedo)(?: (?:di|un|una|uno|il|il vostro|parlare|con|altro|altra|vero|vera|che|avere|laiuto|laiuto|dell|lassistenza))* (?:operator[ei]|operatrice|umano|essere umano|agente|responsabile|consulente|supervisore|persona vera|persona reale|vera persona|persona${END}|servizio clienti${END}|assistenza clienti${END}|operatore umano|assistenza umana)`,
    `(?:passami|passatemi|passarmi|mi passi|mi passa|mi puo passare|mi potete passare|mettetemi|mettimi|mi metta|mi mettete|collegami|collegatemi|mi colleghi|trasferiscimi|trasferitemi|mi trasferisca|fatemi parlare|fammi parlare|inoltrami|mi faccia parlare)(?: (?:in|contatto|con|a|al|un|una|il|lo))* (?:${SOMEONE}|${DESK})`,
    `(?:ce|c e|ci sta|esiste|avete)(?: (?:un|una|qualche))* (?:qualcuno|umano|persona|operatore|operatori|agente)(?: (?:qui|li|disponibile|disponibili|reale|umani|vero|vera|con cui (?:posso )?parlare|che (?:mi )?(?:puo|possa) aiutar\\w+|in linea|online|che (?:mi )?(?:risponde|aiuta)))*${END}`,
    `${START}(?:un |una |uno |il |altro )?(?:operatore|operatrice|umano|essere umano|agente|responsabile|consulente|persona reale|persona vera|persona|operatore umano|${DESK})${END}`,
    `qualcun(?:o| altro)?(?: mi)? (?:puo|potrebbe|possono)(?: mi)? (?:aiutar\\w*|chiamar\\w*|richiamar\\w*|risponder\\w*|guardar\\w*|controllar\\w*|veder\\w*)${gap(1)}${END}|(?:puo|potrebbe) (?:\\w+ )?qualcun ?(?:o|altro)?(?: aiutarmi| guardarci| vedere)?${END}|qualcuno mi (?:aiuta|aiuti|chiami|richiami|risponda)${END}`,
    `(?:chiamatemi|richiamatemi|chiamami|richiamami|mi chiami|mi richiami|mi chiamate|mi richiamate|mi chiama|mi richiama|telefonatemi|contattatemi|essere richiamat[oa]|essere contattat[oa]|(?:potete|puoi|puo|potreste) (?:chiamarmi|richiamarmi|contattarmi))(?! (?:quando|prima|se|[a-z]+ (?:prima)))(?: (?:al|per favore|subito|domani|oggi|sul|adesso)(?: \\w+){0,3})*${END}`,
    `(?:non|niente|basta|odio|no|senza|stufo|stanco)(?: (?:voglio|parlare|parlo|piu|con|un|una|uno|di|questo|il|i|ai|questi|col|chattare|dei|del))* (?:robot|bot|macchin[ae]|chatbot)${END}`,
    `(?:basta|smett\\w+|stop)(?: \\w+){0,3} (?:risposte|messaggi) automatic(?:he|i)`,
  ],
  enough: [
    "non (?:mi |ci )?(?:stai|sta|state|stanno) (?:aiutando|capendo|ascoltando)|non (?:mi |ci )(?:aiuti|aiuta|aiutate|capisci|capisce|capite|ascolti|rispondi|rispondete)|non capisc[ie](?: niente| nulla)?|non hai capito|non serv[ei] a (?:niente|nulla)$|non mi e utile|non (?:hai risposto|risponde|rispondi|rispondete) alla mia domanda|non (?:e|era) (?:quello che|questa la|questo che)(?: ho)? (?:chiesto|domanda)|(?:bot|chat|robot) (?:inutile|stupido|scemo|pessimo)|(?:sto|state|mi state)(?: facendomi| facendo)? perde(?:re|ndo)(?: il mio)? tempo|non sei (?:utile|di aiuto)",
    `^(?:sei |siete |questo (?:bot|chat|servizio) e |e |del tutto |completamente |totalmente |cosi )*(?:inutile|inutili|patetico|ridicolo|una presa in giro|uno scherzo|una vergogna|vergognoso)${END}`,
    "nessuno (?:mi |ci )?(?:risponde|aiuta|ascolta|richiama|risolve)",
    "perdita di tempo|perdere tempo|perdendo tempo",
    "(?:fare|presentare|sporgere|ho)(?: un| il)? reclamo$|^voglio (?:reclamare|lamentarmi)$",
    "(?:pessimo|pessima|terribile|orribile|scarso) (?:servizio|assistenza|supporto)|(?:servizio|assistenza) (?:pessim[oa]|terribile|orribile|scadente)",
    "^(?:e |molto )*urgente$|^(?:lascia(?:mo)? (?:stare|perdere)|mi arrendo)$|^(?:sono )?stufo$",
  ],
  declines: [
    "non (?:voglio|ho bisogno|serve|vorrei)(?: \\w+){0,3} (?:nessuno|persona|operatore|umano|agente|qualcuno)",
    `(?:sei|e lei|siete|sto parlando con|parlo con|questo e|questa e)(?: \\w+){0,2} (?:persona|umano|umana|robot|bot|macchina|reale|vero|operatore)`,
    `(?:ho parlato|parlato|ho sentito|avevo parlato|ho chiamato|ho contattato)(?: \\w+){0,2} (?:${SOMEONE}|${DESK})|${SOMEONE} (?:mi )?(?:ha detto|ha chiamato|ha promesso|ha preso)`,
    "(?:regalo |tavolo |tenda )?per (?:(?:una|due|tre|quattro|sei|\\d+|quante) )?(?:persone|persona speciale|qualcuno)|non cera nessuno|(?:ce|c e) qualcuno che (?:lo |la |li )?vend",
    "(?:numero|telefono|orari|orario|email|indirizzo)(?: \\w+){0,3} (?:servizio clienti|assistenza|dellassistenza|supporto)",
    "qualcun altro (?:puo|potrebbe) (?:ritirare|firmare|ricevere|prendere|usare)",
  ],
};
