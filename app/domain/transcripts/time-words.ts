const ISO =
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const EARLIEST = Date.UTC(1995, 0);
const LATEST = Date.UTC(2100, 0);

/**
 * The moment that a cell or field tells: ISO 8601 (UTC where no zone is said) or seconds or milliseconds since 1970.
 * Null for everything else: whether 03/04 is in March or April cannot be known.
 */
export function timeOf(value: unknown): Date | null {
  const moment =
    typeof value === "number" ? fromEpoch(value) : typeof value === "string" ? fromText(value.trim()) : NaN;
  return moment >= EARLIEST && moment < LATEST ? new Date(moment) : null;
}

function fromEpoch(value: number): number {
  return value > 1e11 ? value : value * 1_000;
}

function fromText(text: string): number {
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$/.test(text)) return fromEpoch(Number(text));
  const found = ISO.exec(text);
  if (!found) return NaN;
  const [, year, month, day, hours = "00", minutes = "00", seconds = "00", zone = "Z"] = found;
  const offset = /\d/.test(zone) ? zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2") : "Z";
  return Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}${offset}`);
}
