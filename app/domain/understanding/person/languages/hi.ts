import { END, type Language, START } from "./language.ts";

const SOMEONE =
  "(?:insaan|insan|aadmi|admi|banda|bande|kisi|koi|agent|executive|manager|senior|human|person|customer (?:care|service|support)|representative|operator|staff|team|care walon?|bandey|officer|supervisor)";
const SPEAK = "(?:baat|bat|baath|contact|connect|call pe baat)";
const WANT =
  "(?:kar(?:ni|na|ne|ana|wana|vana|ao|wao|vao|wa do|va do|a do|ado|aiye|waiye|vaiye|do|iye|unga|ungi|wado|vado|dijiye|wa dijiye|a dijiye)?|chahiye|chaiye|chahta|chahti|hai|krni|krna|kro|krao|karwa|karva)";

/** Hindi in Latin letters, as it is typed. */
// prettier-ignore
export const HINGLISH: Language = {
  hints:
    "baat bat koi agent insaan insan chahiye chaiye karo karao kijiye karni krni samaj* samjh* jawab bakwas bekar* ghatiya complaint complain nahi nhi call phone senior reply response human executive",
  asks: [
    `${SOMEONE}(?: (?:insaan|insan|aadmi|agent|executive|human|person|real|se|ke|saath|sath|bande|ek|ko))* ?(?:se|ke saath|ke sath|ko)(?: \\w+)? ${SPEAK}(?: ${WANT})*`,
    `(?:mujhe|muje|mujko|mereko|hume|humein|main|mai|hum)(?: (?:aap|aapse|ap|apse|kisi|kisise|se|ek|call pe|phone pe|pe))* (?:baat|bat) (?:karni|karna|krni|krna|karwao|karao)`,
    `${START}(?:baat|bat) (?:karni|karna|krni|karo|karao|karwao|kro)(?: (?:hai|h|mujhse|muje|mujhe|se))*${END}`,
    `(?:agent|executive|human|insaan|real person|operator|representative|manager)(?: se)?(?: \\w+)? (?:connect|transfer|milao|milwao|chahiye|chaiye|bulao|de do)`,
    `(?:mujhe|muje|mujko|mereko|hume) (?:call|phone)(?: (?:back|kar|ek))* (?:karo|kijiye|kro|karna|karein|karo na|krdo|kar do|karwao|chahiye)|${START}(?:please )?(?:call|phone)(?: back)? (?:karo|kijiye|kro|karein|kar do|krdo)(?: (?:mujhe|muje|please))*${END}`,
    `(?:koi|kya koi)(?: (?:insaan|human|agent|banda|real|vaha|yaha))* (?:hai|h|he)(?: (?:kya|waha|yaha|vaha|wahan|yahan|udhar|idhar|online|available))*${END}|koi (?:baat|jawab|reply|madad|help|meri madad|meri help) (?:karega|kare|dega|karo|do)`,
    `(?:bot|robot|machine)(?: se)?(?: \\w+)? (?:nahi|nhi|nahin)(?: (?:karni|chahiye|krni|chaiye|karna))*`,
  ],
  enough: [
    "(?:koi )?(?:jawab|reply|response|answer|sunwai|help|madad)(?: hi)? (?:nahi|nhi|nahin)|(?:samajh|samaj|samjh)(?: (?:hi|me|mein))? (?:nahi|nhi|nahin)(?: (?:aa|a|aata|rahe|rha|raha|rhe|pa|rahi|tumhe|aapko|h|hai))*",
    "(?:bakwas|bekar|bekaar|ghatiya|faltu|wahiyat|third class)(?: \\w+)? (?:service|support|company|bot|log)",
    "(?:complaint|complain|shikayat)(?: \\w+)? (?:karni|karna|krni|krna|karunga|darj)(?: hai)?",
  ],
  declines: ["koi (?:offer|discount|coupon|code|product|sale|charge|extra|aur)(?: \\w+)*", "(?:ne|ka|ke) (?:call|phone) (?:nahi|nhi)", "(?:agent|executive|manager|customer care|koi)(?: \\w+)? ne(?: \\w+)* (?:bola|kaha|bataya|diya)", "(?:nahi|nhi) (?:baat|bat) karni", "(?:number|no) (?:kya|do|dijiye|chahiye)"],
};
