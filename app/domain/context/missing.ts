import type { ContextGap } from "#app/contract/context-block.ts";
import type { CustomerRecord, Withheld } from "#app/domain/records.ts";
import { SCOPES } from "#app/domain/scopes.ts";
import type { Words } from "#app/domain/words.ts";
import type { BlockInput } from "./block-input.ts";
import type { Issue } from "./issue.ts";
import type { KnownRecords } from "./known-records.ts";

type Asked = Pick<BlockInput, "verification" | "isSignedOut" | "words"> & {
  readonly records: KnownRecords;
  readonly issue: Issue;
};

/** What the agent will look for and not find: each with the reason, and the click that brings it where there is one. */
export function missingLines({ verification, isSignedOut, words, records, issue }: Asked): ContextGap[] {
  const { customer } = records;
  const gap = (key: string, variables: Record<string, string> = {}): ContextGap => ({
    text: words(`context.missing.${key}`, variables),
    fix: null,
  });
  const withheld = [...(customer?.withheld ?? []), ...(issue.order?.withheld ?? [])];
  return [
    ...(issue.order && !issue.isTheirs ? [gap("unconfirmed-order", { order: issue.order.name })] : []),
    ...(verification.level === "unverified" ? [gap("not-signed-in")] : []),
    ...(verification.level === "code" && !customer
      ? [gap("code-only", { order: verification.orderName })]
      : []),
    ...(verification.level === "signed-in" && !customer && !isSignedOut ? [gap("no-record")] : []),
    ...(isSignedOut
      ? [{ text: words("context.missing.signed-out"), fix: { kind: "reconnect" } as const }]
      : []),
    ...notGiven(customer, records, withheld, gap),
    ...namedElsewhere(issue, records, gap),
    ...unique(withheld).map((it) => withheldGap(it, words)),
  ];
}

type Gap = (key: string, variables?: Record<string, string>) => ContextGap;

/** What Shopify would show and does not have. */
function notGiven(
  customer: CustomerRecord | null,
  records: KnownRecords,
  withheld: readonly Withheld[],
  gap: Gap,
): ContextGap[] {
  if (!customer) return [];
  const isHeld = (what: Withheld["what"]) => withheld.some((it) => it.what === what);
  const lacks = (["name", "email", "spent"] as const).filter(
    (what) => customer[what] === null && !isHeld(what),
  );
  const isWithout = records.theirs.length === 0 && customer.ordersCount > 0;
  const isTold = isHeld("orders") || isHeld("older-orders");
  return [...lacks.map((what) => gap(what)), ...(isWithout && !isTold ? [gap("orders")] : [])];
}

function namedElsewhere(
  { order, namedOrder, candidates }: Issue,
  { customer }: KnownRecords,
  gap: Gap,
): ContextGap[] {
  if (namedOrder === null || order !== null || candidates.length > 0) return [];
  return [gap(customer ? "named-order" : "unknown-order", { order: namedOrder })];
}

/** Apps may ask for optional scopes at any time; for the others Shopify asks by itself. */
function withheldGap({ what, why, scope }: Withheld, words: Words): ContextGap {
  const of = words(`context.withheld.${what}`);
  if (scope === null) return { text: words(`context.missing.${why}`, { what: of }), fix: null };
  const text = words(`context.missing.${why}.scope`, { what: of, scope });
  if (SCOPES.some((it) => it.scope === scope && it.isOptional))
    return { text, fix: { kind: "grant-scope", scope } };
  return { text: `${text} ${words("context.missing.reopen")}`, fix: { kind: "reconnect" } };
}

function unique(withheld: readonly Withheld[]): Withheld[] {
  return [...new Map(withheld.map((it) => [`${it.what} ${it.why}`, it])).values()];
}
