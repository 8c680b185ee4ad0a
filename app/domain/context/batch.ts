/** What stands for a batch on a pack, in the languages of the texts, and the number after it. */
const BATCH =
  /(?<!\p{L})(?:batch|lot|charge(?:n)?|charge?n-?nummer|chargennr|lote|lotto|num[eé]ro de lot|lot n[°º]?)(?!\p{L})\s{0,2}(?:(?:number|numbers|no|nr|num|nummer|numero|n[uú]mero|code|id|ist|is|es|est|è|é|lautet|it says|de|di|n[°º]|[-:.#=])\s{0,2}){0,5}["“'(]?([A-Z]{0,6}[-/]?\d[A-Z\d/-]{1,18})(?![\p{L}\d])/giu;

/** The batch or lot numbers that a message names, as they are written. */
export function batchesIn(text: string): string[] {
  return Array.from(text.matchAll(BATCH), (found) => found[1] ?? "").filter((code) => code !== "");
}
