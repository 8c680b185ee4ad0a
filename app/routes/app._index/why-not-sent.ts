import { say, sayValue } from "#app/components/words.ts";

const KNOWN: ReadonlySet<string> = new Set(["no-address", "shop-left"]);

/** Why a mail was given up, from the code that is kept of it: `no-address`, `EENVELOPE 550`, `ECONNECTION` … */
export function whyNotSent(code: string | null): string {
  if (code !== null && KNOWN.has(code)) return sayValue("home.mail.why", code);
  if (code === "EADDRESS" || /^EENVELOPE 5/.test(code ?? "")) return say("home.mail.why.refused");
  return say("home.mail.why.unreachable", { why: code ?? "?" });
}
