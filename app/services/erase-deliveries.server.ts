import * as personalData from "#app/data/personal-data.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { Person } from "./person-named.server.ts";
import { digitsOf } from "./person-named-in.ts";

/** Under these names bodies of Shopify say whom or which order they are about. */
const IDS = new Set(["id", "customer_id", "order_id"]);
const DEEPEST = 12;

/** Deliveries whose bodies still lie here, waiting or given up, and which are about this person. */
export async function deliveriesAbout(shopId: ShopId, person: Person): Promise<string[]> {
  const vault = await vaults.open(shopId);
  const kept = await inShop(shopId, (sql) => personalData.keptDeliveries(sql, shopId));
  const ids = new Set<string>([...person.customerIds, ...person.orderIds]);
  return kept.flatMap(({ webhookId, sealed }) => {
    const place = { table: "webhook_deliveries", column: "sealed", row: webhookId };
    return isAbout(parsed(vault.unseal(place, sealed).toString()), { ...person, ids }) ? [webhookId] : [];
  });
}

type Wanted = Pick<Person, "emails" | "phones"> & { readonly ids: ReadonlySet<string> };

function isAbout(value: unknown, wanted: Wanted, { key = "", depth = 0 } = {}): boolean {
  if (typeof value === "number") return IDS.has(key) && wanted.ids.has(String(value));
  if (typeof value === "string") {
    if (IDS.has(key) && wanted.ids.has(value)) return true;
    return (
      wanted.emails.includes(value.trim().toLowerCase()) ||
      (/phone/.test(key) && wanted.phones.includes(digitsOf(value)))
    );
  }
  if (typeof value !== "object" || value === null || depth >= DEEPEST) return false;
  return Object.entries(value).some(([name, inner]) =>
    isAbout(inner, wanted, { key: Array.isArray(value) ? key : name, depth: depth + 1 }),
  );
}

/** Null for what is no JSON: then nobody can be found in it, and it is removed with its age. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
