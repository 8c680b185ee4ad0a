/** The part of Shopify's introspection that plain GraphQL leaves out: who may read what. */
export type ShopifyIntrospection = {
  readonly data: { readonly __schema: { readonly types: readonly ShopifyType[] } };
  readonly offline_scopes: { readonly items: readonly ScopeItem[] };
};

type ShopifyType = {
  readonly name: string;
  readonly fields: readonly { name: string; isProtected: boolean; protectedContent: string | null }[] | null;
};

type ScopeItem = {
  readonly typeName: string;
  readonly fieldName?: string;
  readonly requiredAccess: string;
  readonly offlineScopes: readonly string[];
};

/** By type name or `Type.field`: any one of `scopes` opens it, `says` is Shopify's own sentence about it. */
export type AccessTable = {
  readonly scopes: Readonly<Record<string, { readonly scopes: readonly string[]; readonly says: string }>>;
  /** By `Type.field`: what kind of personal data it is. */
  readonly protectedFields: Readonly<Record<string, string>>;
};

/** Only what restricts: most of 9,900 entries are open to everyone. */
export function accessTable(introspection: ShopifyIntrospection): AccessTable {
  const scopes: Record<string, { scopes: readonly string[]; says: string }> = {};
  for (const item of introspection.offline_scopes.items) {
    if (item.offlineScopes.length === 0) continue;
    const key = item.fieldName === undefined ? item.typeName : `${item.typeName}.${item.fieldName}`;
    scopes[key] = { scopes: item.offlineScopes, says: item.requiredAccess };
  }
  const protectedFields: Record<string, string> = {};
  for (const type of introspection.data.__schema.types) {
    for (const field of type.fields ?? []) {
      if (field.isProtected)
        protectedFields[`${type.name}.${field.name}`] = field.protectedContent ?? "personal";
    }
  }
  return { scopes, protectedFields };
}
