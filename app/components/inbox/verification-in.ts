import { lastVerified } from "#app/contract/last-verified.ts";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Line } from "#app/contract/line.ts";
import { say } from "../words.ts";
import { pointInTime } from "./point-in-time.ts";

/** The level at this moment, in a word or two and in a sentence. */
export function verificationIn(
  { signedIn }: Pick<InboxRow, "signedIn">,
  lines: readonly Line[],
  now: number,
) {
  if (signedIn)
    return {
      level: "signed-in",
      text: say("verification.signed-in"),
      why: say("verification.signed-in.why"),
    } as const;
  const found = lastVerified(lines);
  // A computer whose clock is slow: it is at least as late as the last line.
  const latest = Math.max(now, Date.parse(lines.at(-1)?.at ?? "") || 0);
  if (!found || found.until.getTime() <= latest)
    return {
      level: "unverified",
      text: say("verification.unverified"),
      why: say("verification.unverified.why"),
    } as const;
  const order = found.verified.orderName ?? "";
  const time = pointInTime(found.until.toISOString(), found.verified.at);
  return {
    level: "code",
    text: say("verification.code", { order }),
    why: say("verification.code.why", { order, time }),
  } as const;
}
