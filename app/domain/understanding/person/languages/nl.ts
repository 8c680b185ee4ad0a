import { END, type Language, START } from "./language.ts";

const SOMEONE =
  "(?:mens|persoon|medewerker|iemand|collega|agent|adviseur|manager|leidinggevende|klantenservice)";

// prettier-ignore
export const DUTCH: Language = {
  hints:
    "mens persoon medewerk* iemand klanten* praten spreken robot* bot bots bel bellen helpt nutteloos begrijp* niemand verbind* klacht",
  asks: [
    `met(?: (?:een|de|echt|echte|jullie))* ${SOMEONE}(?: \\w+){0,2}? (?:praten|spreken|chatten|verbinden|verbonden|contact)|(?:praten|spreken|chatten) met(?: (?:een|echte?))* ${SOMEONE}`,
    `(?:wil|kan ik|mag ik|graag)(?: (?:een|de|met|graag|even|echte?))* (?:medewerker|mens|iemand|persoon|klantenservice)(?: \\w+)? ?(?:spreken|praten|aan de lijn|${END})`,
    `verbind(?:en)? (?:mij|me)(?: \\w+){0,3} ${SOMEONE}`,
    `is (?:daar|er|hier) iemand(?: (?:aanwezig|beschikbaar|die mij kan helpen))?${END}`,
    `${START}(?:een |echte? )*(?:medewerker|klantenservice|mens|echt persoon)${END}`,
    `(?:bel|bellen) (?:mij|me)(?: \\w+)? ?(?:terug|op|nu)?${END}|(?:kan|kunnen|wil) (?:iemand|jullie|u) (?:mij|me) (?:terug ?)?bellen`,
    `(?:niet|geen|stop)(?: (?:met|een|deze|meer|die))* (?:robots?|bots?|chatbots?|machine)(?: (?:praten|spreken|chatten))?${END}`,
  ],
  enough: ["(?:je|u|dit|jullie) (?:helpt|begrijpt|helpen|begrijpen)(?: (?:mij|me))? (?:niet|niets)", `^(?:dit is |je bent |deze bot is |totaal )*(?:nutteloos|waardeloos)${END}`, "niemand (?:reageert|antwoordt|helpt)"],
  declines: ["geen (?:medewerker|mens|persoon)(?: nodig)?", "(?:ben je|bent u|is dit|praat ik met)(?: \\w+){0,2} (?:mens|robot|bot|persoon)", "(?:nummer|openingstijden)(?: \\w+){0,3} klantenservice"],
};
