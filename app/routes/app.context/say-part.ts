import { say, sayCount, sayValue } from "#app/components/words.ts";
import type { LookUp, LookUpPart } from "#app/domain/context/look-ups.ts";

/** What stands beside a part's name: its value, that there is none, or why it is missing. */
export function sayPart(check: LookUp["check"], part: LookUpPart): string {
  if (part.is === "none") return sayValue("lookups.none", part.part);
  if (part.is === "missing")
    return say("lookups.missing", { why: sayValue(`lookups.why`, whyKey(check, part.why)) });
  const { value } = part;
  switch (part.part) {
    case "tier":
      return sayValue("tier", value);
    case "orders":
      return sayCount("lookups.orders", Number(value));
    case "every-line":
    case "text":
      return sayCount("context.lines", Number(value));
    default:
      return value;
  }
}

/** "Not found" and "a guest's" mean another thing of the customer than of the order. */
function whyKey(check: LookUp["check"], why: string): string {
  return check === "customer" && why === "not-found" ? "not-found.customer" : why;
}
