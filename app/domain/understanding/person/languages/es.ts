import { END, gap, type Language, START } from "./language.ts";

const SOMEONE =
  "(?:persona|personas|alguien|humano|humana|ser humano|agente|asesora?|operadora?|representante|ejecutiv[oa]|emplead[oa]|supervisora?|encargad[oa]|gerente|jef[ea]|responsable|companer[oa]|especialista|tecnico|vendedora?)";
const DESK =
  "(?:atencion al cliente|servicio al cliente|servicio de atencion|soporte|centro de atencion|soporte tecnico)";
const ARTICLE =
  "(?: (?:con|a|al|por|un|una|el|la|su|tu|algun|alguna|otro|otra|otra|mi|de|verdader[oa]|buen))*";

// prettier-ignore
export const SPANISH: Language = {
  hints:
    "hablar ablar habl* platicar chatear person* alguien human* agente* asesor* operador* representante* encargad* gerente* supervisor* atencion servicio soporte jefe robot* bot bots maquina* llam* ayud* sirve* inutil* entiend* entendes entendi* nadie queja reclamo perd* perdiendo respuesta* respond* pesim* hart* ejecutiv* comuni* pon* quien rindo canse olvid* dejalo ridicul* automatic* malo mala chat",
  asks: [
    `(?:h?ablar|h?ablo|habla|platicar|chatear|comunicar(?:me|nos)?|contactar(?:me)?|contacto)${ARTICLE}(?: \\w+)? ${SOMEONE}`,
    `(?:h?ablar|hablo|comunicar(?:me)?|contactar)${ARTICLE} ${DESK}`,
    `(?:quiero|quisiera|necesito|deseo|prefiero|dame|ponganme|deme|ponme|pongame|busco|kiero|quero|pido|exijo)(?: (?:a|un|una|el|que me atienda|que me atiendan|hablar con|ayuda de|atencion de|la atencion de|otro|otra|al))* (?:humano|agente|asesora?|operadora?|representante|ejecutiv[oa]|supervisora?|encargad[oa]|gerente|persona real|persona de verdad|ser humano|atencion humana|(?:una |otra )?persona${END}|alguien real|${DESK}${END})`,
    `(?:ayuda|soporte|atencion|asistencia) (?:humana?|de (?:un |una )?(?:humano|persona(?: real)?|agente|asesora?|alguien))`,
    `que (?:me |nos )?(?:atienda|atiendan|atendiera|ayude|conteste|responda|llame)n?(?: \\w+)? (?:un humano|una persona|alguien|un agente|un asesor)|alguien (?:que )?me (?:ayude|atienda|llame|responda|conteste)`,
    `(?:con )?quien (?:me )?(?:puedo|puede|podria)(?: \\w+)? ?(?:hablar|ayudar(?:me)?|atender(?:me)?)${END}|^(?:hola [|?] )?alguien${END}|^(?:hola [|?] )?no hay nadie${END}`,
    `(?:comuni\\w+me|pon(?:me|game|ganme)|pas(?:ame|eme|enme|arme|as)|conect(?:ame|eme|enme|arme)|transfi\\w+me|transferirme|derivame|deriveme|contactame|contactenme)${gap(1)}(?: (?:con|a|al|un|una|el|la))* (?:${SOMEONE}|${DESK})`,
    `me (?:puedes?|pueden|podrias?|podrian|quieres|gustaria)? ?(?:pasas?|pasan|comunicas?|comunican|conectas?|transfieres?|transfiere|pasar|poner|comunicar|conectar|transferir|atiende|atienda|hablar)(?: (?:con|a|al|un|una|el|la|su|tu))* (?:${SOMEONE}|${DESK})`,
    `transferir(?:me)? (?:a|con)(?: un| una)? ${SOMEONE}`,
    `(?:hay|habra|esta|tienen|tienes) (?:alguien|algun humano|alguna persona|un humano|algun agente|algun asesor)(?: (?:ahi|ahy|hay|aqui|real|disponible|que me (?:ayude|atienda|conteste)|con quien|para (?:atender|ayudar)\\w*|en linea))*${END}|hay${gap(1)} (?:persona|humano|agente|asesor)${gap(1)} que (?:me )?(?:atienda|ayude|conteste)`,
    `${START}(?:un |una |el |otro |otra )?(?:humano|agente|asesora?|operadora?|representante|ejecutivo|supervisora?|encargado|gerente|persona real|persona|atencion humana|${DESK}|agente humano|asesor humano)${END}`,
    `(?:otra persona|alguien mas|alguien)(?: me)? (?:puede|podria|pueden)(?: \\w+)? (?:ayudar(?:me)?|atender(?:me)?|ver(?:lo| esto)?|revisar(?:lo| esto)?|responder(?:me)?|contestar(?:me)?)|(?:puede|podria|puede) (?:alguien|otra persona)(?: mas)?(?: me)? (?:ayudar(?:me)?|atender(?:me)?|ver(?:lo| esto)?|revisar(?:lo| esto)?|llamar(?:me)?|responder(?:me)?)${END}`,
    `${START}(?:que )?(?:llamame|llamenme|llameme|llamadme)${gap(3)}${END}|(?:me (?:pueden|puedes|podrian|podrias|puede|podria) llamar|pueden llamarme|podrian llamarme|puedes llamarme|que me llamen|llamen a mi numero|espero (?:su|tu|la|una) llamada|que alguien me llame|necesito una llamada|quiero una llamada|devuelvanme la llamada)(?! (?:antes|cuando|si))`,
    `(?:no quiero|no|odio|basta de|deja de|sin|cansad[oa] de|hart[oa] de)(?: (?:quiero|hablar|hablo|mas|con|un|una|este|el|los|la|las|estos|chatear|otro))* (?:robots?|bots?|maquinas?|chatbots?|contestador(?:a)?(?: automatic[oa])?)${END}`,
    `(?:deja|dejen|deje|paren|basta) (?:de |con )?(?:\\w+ )?(?:\\w+ )?(?:respuestas|mensajes) automatic[oa]s`,
  ],
  enough: [
    "no (?:me |nos )?(?:estas|esta|estan|estais) (?:ayudando|entendiendo|escuchando|sirviendo)|no (?:me |nos )(?:ayudas?|ayudan|sirves|entiendes?|entendes|entienden|escuchas?|respondes?)|no (?:me )?(?:responde|respondes|respondiste|contestas?|responden)(?: a)? mi pregunta|(?:eso|esto|esta respuesta) no (?:me )?(?:ayuda|sirve)|no (?:entiendes|sirves)(?: para)?(?: nada)?|^(?:esto |esta cosa |este (?:bot|chat) )?no (?:entiende|sirve)(?: (?:de|para))?(?: nada)?$|no (?:has )?(?:entendiste|entendido)$|no sirven? (?:este|el|tu) (?:bot|chat|servicio)",
    `(?:bot|chat|robot|asistente) (?:inutil|tonto|estupido|malo|pesimo|de mierda)|(?:inutil|estupido) (?:bot|chat|robot)`,
    `^(?:eres |es |son |que |este (?:bot|chat|robot) es |esto es |totalmente |muy )*(?:inutil|inutiles|patetico|ridiculo|una burla|una verguenza)${END}`,
    "nadie (?:me |nos )?(?:responde|contesta|ayuda|atiende|escucha|soluciona|resuelve)|no (?:me )?(?:responden|contestan|atienden|solucionan)(?: nada| el telefono)?$",
    "perdida de tiempo|perder (?:el|mi) tiempo|perdiendo (?:el|mi) tiempo",
    "(?:poner|presentar|hacer|quiero|tengo)(?: una| un| mi)? (?:queja|reclamo|reclamacion)$",
    "(?:pesim[oa]|mal|horrible|terrible|malisim[oa]) (?:servicio|atencion|soporte)|(?:servicio|atencion)(?: \\w+){0,2} (?:pesim[oa]|mal[oa]$|horrible|terrible|malisim[oa])",
    "^(?:ya )?(?:estoy|me tienen?) (?:hart[oa]|cansad[oa])",
    "^(?:es |muy |esto es )*urgente$|^(?:ya )?(?:olvidalo|olvidelo|dejalo|me rindo|me canse|es inutil)$",
  ],
  declines: [
    `no (?:quiero|necesito|hace falta|deseo)(?: \\w+){0,3} (?:nadie|persona|agente|humano|asesor|alguien)(?! no)`,
    `(?:eres|es usted|sos|estoy hablando con|hablo con|esto es|es esto)${gap(2)} (?:persona|humano|humana|robot|bot|maquina|real|agente)`,
    `(?:hable|he hablado|hablaba|llame|habia hablado|me dijo|me atendio|dijo)${gap(3)} (?:persona|agente|asesora?|alguien|operadora?|representante)|${SOMEONE} (?:me )?(?:dijo|llamo|hablo|compro|dice|prometio)`,
    `regalo${gap(2)} (?:personas?|alguien)|(?:para|por) (?:(?:una|dos|tres|otra|esa|alguna|\\d+) )?(?:personas?|alguien)|(?:dos|tres|cuatro|cinco|seis|ocho|\\d+) personas`,
    `(?:telefono|numero|horarios?|correo|email|direccion)(?: \\w+){0,3} (?:atencion al cliente|servicio al cliente|soporte|servicio de atencion)|(?:horario|telefono)${gap(3)} (?:atencion|servicio)`,
    "hay alguien (?:que )?(?:venda|vende|mas)",
  ],
};
