import type { Fix } from "#app/components/inbox/use-fix.ts";
import { say, sayValue } from "#app/components/words.ts";
import type { LookUpPart, Trouble } from "#app/domain/context/look-ups.ts";
import { SCOPES } from "#app/domain/scopes.ts";

/** One click that brings what is missing. `key` is the one that `useFix` calls it by. */
export type Way = {
  readonly key: string;
  readonly text: string;
  readonly label: string;
  readonly by: Fix | "reload" | "link";
};

/** Each way once, however many parts are missing for the same reason. What nothing in Baton can mend has none. */
export function waysOf(parts: readonly LookUpPart[]): Way[] {
  const missing = parts.filter((part) => part.is === "missing");
  const ways = missing.map(wayOf).filter((way) => way !== null);
  return [...new Map(ways.map((way) => [way.key, way])).values()];
}

function wayOf({ why, scope }: Trouble): Way | null {
  if (why === "signed-out")
    return {
      key: "reconnect",
      text: say("lookups.fix.signed-out"),
      label: say("data.token.open"),
      by: { kind: "reconnect" },
    };
  if (scope === null)
    return why === "down" || why === "refused"
      ? { key: why, text: say("lookups.fix.connection"), label: say("nav.data"), by: "link" }
      : null;
  const named = { scope: sayValue("data.scope", scope) };
  return isOptional(scope)
    ? {
        key: scope,
        text: say("lookups.fix.grant", named),
        label: say("data.grant.of", named),
        by: { kind: "grant-scope", scope },
      }
    : {
        key: scope,
        text: say("lookups.fix.required", named),
        label: say("data.token.open"),
        by: "reload",
      };
}

/** Shopify asks for the others itself, when the app is opened. */
function isOptional(scope: string): boolean {
  return SCOPES.some((it) => it.scope === scope && it.isOptional);
}
