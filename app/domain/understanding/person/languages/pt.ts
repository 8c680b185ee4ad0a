import { END, gap, type Language, START } from "./language.ts";

const SOMEONE =
  "(?:pessoas?|alguem|humano|humana|ser humano|atendente|agente|operadora?|representante|funcionari[oa]|gerente|supervisora?|responsavel|consultora?|vendedora?|chefe|colega|especialista|tecnico)";
const DESK =
  "(?:atendimento|suporte|sac|central|servico de atendimento|atendimento ao cliente|suporte ao cliente)";
const ARTICLE = "(?: (?:com|para|pra|a|o|um|uma|uns|algum|alguma|outro|outra|seu|sua|de|do|da|ao|meu))*";

// prettier-ignore
export const PORTUGUESE: Language = {
  hints:
    "falar falo fala falem conversar contat* contact* pessoa* alguem human* atend* agente operador* gerente supervisor* responsav* suporte sac robo* bot bots maquina* lig* ajud* inutil entend* ninguem reclam* perda perd* pessim* transf* passa* automatic* serve chama* resolv* quem desisto esquece ridicul* aguardo gente pergunt* respond* chat cansei chega encaminha* coloca urgente",
  asks: [
    `(?:ajuda|suporte|atendimento|atendente|contato) (?:humano?a?|com (?:uma )?(?:pessoa|humano|atendente))|(?:com )?quem (?:(?:eu )?(?:posso |devo )?(?:falar|falo)|pode me (?:ajudar|atender))${END}|^(?:oi |ola )?(?:alguem|ninguem|tem gente)(?: ai| aqui)?${END}|aguardo (?:uma |sua )?ligacao|coloca em contato com(?: um| uma)? ${SOMEONE}`,
    `(?:falar|falo|conversar|contatar|contactar|entrar em contato|contato|chatear)${ARTICLE}(?: \\w+)? (?:${SOMEONE}|${DESK})`,
    `(?:quero|queria|gostaria|preciso|qro|quer|prefiro|exijo|desejo|me da|me de|chama|chame|me chama|me chame)(?: (?:de|um|uma|o|a|falar|ser|atendido|por|outro|outra|com|que|me|algum))* (?:humano|humana|ser humano|atendente|agente|operador|gerente|supervisor|responsavel|pessoa real|pessoa de verdade|atendimento humano|suporte humano|pessoa${END}|alguem${END}|ajuda humana)`,
    `(?:me )?(?:passa|passe|passar|transfere|transfira|transferir|conecta|conecte|conectar|encaminha|encaminhe|direciona)(?: \\w+)?(?: (?:para|pra|com|a|ao|um|uma|o|algum))* (?:${SOMEONE}|${DESK})|${START}me (?:transfira|transfere|transferir|passa)${END}`,
    `(?:tem|ha|existe|teria)(?: (?:algum|alguma|um|uma))* (?:alguem|humano|pessoa|atendente|agente)(?: (?:ai|aqui|disponivel|online|real|que (?:possa|pode|me) \\w+(?: \\w+)?|para (?:me )?(?:ajudar|atender)|me))*${END}`,
    `${START}(?:um |uma |o |a |outro )?(?:humano|atendente|agente|operador|gerente|supervisor|pessoa real|pessoa de verdade|pessoa|atendimento humano|suporte humano|sac|atendimento|atendente humano|atendente real)${END}`,
    `(?:alguem|outra pessoa)(?: mais)?(?: me)? (?:pode|poderia|podem|consegue)(?: me)? (?:ajudar|atender|ligar|ver(?: isso)?|responder|verificar|resolver|olhar)(?: isso| me)?${END}|(?:alguem|outra pessoa) me (?:ajuda|atende|liga|responde)${END}`,
    `(?:me (?:liga|ligue|liguem|ligam|ligar|telefone|retorne|retornem)|(?:podem|pode|poderiam|poderia|que) me (?:ligar|liguem|ligue|retornar|telefonar)|quero (?:uma ligacao|que me liguem)|preciso de uma ligacao)(?! (?:quando|antes|se))${gap(2)}${END}`,
    `(?:nao|odeio|chega de|sem|cansad[oa] de|detesto|para de|pare de)(?: (?:quero|falar|falo|mais|com|um|uma|esse|este|o|os|a|conversar|de|desse|deste))* (?:robos?|bots?|maquinas?|chatbots?)${END}`,
    `(?:parem?|para|chega|pare)(?: de| com)?(?: \\w+){0,3} (?:respostas|mensagens) automaticas?`,
  ],
  enough: [
    "nao (?:esta|estao|ta|tao|estas)(?: me)? (?:ajudando|entendendo|resolvendo|adiantando)|(?:voce |vc |vcs |voces )?nao (?:me )?(?:ajudou|ajuda|ajudam|entende|entendeu|entendem|resolve|resolveu|escuta)(?: (?:em )?(?:nada|bem|nd))?$|nao serve (?:pra|para) nada|nao (?:respondeu|responde|respondem)(?: a)? minha pergunta|nao (?:era|foi|e) (?:isso|isto)(?: o)? que (?:eu )?(?:perguntei|quis|pedi)|(?:bot|robo|chat) (?:inutil|burro|idiota|ruim|horrivel)|estou perdendo (?:meu )?tempo|(?:vou|quero) reclamar",
    `^(?:voce e |vc e |voces sao |esse (?:bot|robo|chat|atendimento) e |isso e |muito |totalmente |que )*(?:inutil|inuteis|patetico|ridiculo|uma piada|um lixo|uma vergonha|vergonha)${END}`,
    "ninguem (?:me |nos )?(?:responde|ajuda|atende|resolve|escuta|liga)",
    "perda de tempo|perder (?:meu )?tempo|perdendo (?:meu )?tempo",
    "(?:fazer|registrar|abrir|quero|tenho)(?: uma| um| minha)? (?:reclamacao|queixa)$|^quero reclamar$",
    "(?:pessimo|horrivel|pior|mau|terrivel) (?:atendimento|servico|suporte)|(?:atendimento|servico|suporte) (?:pessimo|horrivel|terrivel|ruim|lixo)",
    "^(?:e |muito |isso e )*urgente$|^(?:esquece|desisto|deixa pra la)$|^(?:ja )?(?:cansei|chega)(?: disso)?$",
  ],
  declines: [
    "nao (?:quero|preciso|precisa|gostaria)(?: \\w+){0,3} (?:ninguem|pessoa|atendente|humano|agente|alguem)",
    `(?:voce e|vc e|e voce|estou falando com|to falando com|sera que e|isso e|e um|e uma|tu es)(?: \\w+){0,2} (?:pessoa|humano|humana|robo|bot|maquina|real|atendente)`,
    `(?:falei|conversei|liguei|tinha falado|ja falei|falou)(?: \\w+){0,2} (?:${SOMEONE}|${DESK})|${SOMEONE} (?:me )?(?:disse|falou|ligou|prometeu|comprou)`,
    "(?:presente|para|pra|de) (?:(?:uma|duas|tres|quatro|\\d+|outras?) )?(?:pessoas|pessoa especial)|nao tinha ninguem|(?:tem|ha) alguem (?:vendendo|que vend)",
    "(?:telefone|numero|horario|email|endereco)(?: \\w+){0,3} (?:atendimento|suporte|sac)|horario(?: \\w+){0,2} (?:atendimento|funcionamento)",
    "(?:outra pessoa|alguem) (?:pode|poderia) (?:receber|retirar|buscar|assinar|pegar)",
  ],
};
