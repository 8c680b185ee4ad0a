/** The two sizes that printers are filled with, in millimetres. */
export const PAPER_SIZES = {
  a4: { name: "A4", width: 210, height: 297 },
  letter: { name: "Letter", width: 215.9, height: 279.4 },
} as const;

export type PaperSize = keyof typeof PAPER_SIZES;

/** Where people print on Letter; everywhere else it is A4. */
const LETTER_ZONES =
  /^America\/(?!Argentina|Sao_Paulo|Asuncion|Montevideo|Lima|La_Paz)|^US\/|^Canada\/|^Pacific\/Honolulu/;

/** The size that is usual where the shop is, by its time zone. */
export function usualSize(timezone: string): PaperSize {
  return LETTER_ZONES.test(timezone) ? "letter" : "a4";
}
