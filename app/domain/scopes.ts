/** What Baton asks a shop for and makes use of; the same as in `shopify.app.toml`. */
export const SCOPES = [
  { scope: "read_customers", isOptional: false },
  { scope: "read_orders", isOptional: false },
  { scope: "read_returns", isOptional: false },
  { scope: "read_fulfillments", isOptional: false },
  { scope: "read_products", isOptional: false },
  { scope: "read_legal_policies", isOptional: false },
  { scope: "read_content", isOptional: false },
  { scope: "write_app_proxy", isOptional: false },
  { scope: "read_all_orders", isOptional: true },
  { scope: "read_customer_merge", isOptional: true },
] as const;

/** Those that a shop did not grant. Whoever may write may read. */
export function missingScopes(granted: readonly string[]) {
  return SCOPES.filter(
    ({ scope }) => !granted.includes(scope) && !granted.includes(scope.replace(/^read_/, "write_")),
  );
}
