import { plain } from "./normalise.ts";

const HELPED =
  /\b(?:(?:that|this|it|you|u)(?: really| just| all| has| have)? (?:helped|solved|fixed|worked|answers|answered|works)|(?:was|is|very|really|so) helpful|that helps|problem solved|solved now|all (?:good|sorted|set)(?: now)?|sorted now|got it|makes sense|that(?:s| is| was)? (?:all|everything)(?: i need(?:ed)?)?|thats? what i need(?:ed)?|exactly what i need(?:ed)?|no (?:more|other|further) questions?|nothing else|me ayudo|resuelto|ca m ?a aide|c est bon|hat geholfen|erledigt|ajudou|resolvido|risolto|mi ha aiutato)\b/;
const BUT =
  /\b(?:not|no|didnt|doesnt|dont|isnt|wasnt|hasnt|havent|never|cant|but|however|still|nothing helped|nobody|pas|nicht|nao|non)\b/;

/** The shopper says that the answer did it. Anything that takes it back ("but", "not") makes it no. */
export function saidHelped(text: string): boolean {
  const bare = plain(text);
  if (!HELPED.test(bare) || bare.split(" ").length > 20) return false;
  return !BUT.test(bare.replace(/\bno (?:more|other|further) questions?\b|\bnothing else\b/g, ""));
}
