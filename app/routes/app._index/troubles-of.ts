import { sayNumber } from "#app/components/say-number.ts";
import { say } from "#app/components/words.ts";
import type { ConnectionHealth } from "#app/services/connection-health.server.ts";

type Connection = Pick<ConnectionHealth, "token"> & {
  readonly scopes: { readonly missing: readonly { readonly isOptional: boolean }[] };
  readonly webhooks: { readonly deadLetters: number };
};

/** What somebody has to look at, as sentences. An optional scope that nobody granted is no trouble. */
export function troublesOf({ token, scopes, webhooks }: Connection): readonly string[] {
  return [
    ...(token === "signed-out" ? [say("home.connection.signed-out.text")] : []),
    ...(scopes.missing.some(({ isOptional }) => !isOptional) ? [say("home.connection.scopes")] : []),
    ...(webhooks.deadLetters > 0 ? [sayNumber("home.connection.dead", webhooks.deadLetters)] : []),
  ];
}
