import { idToken, openApp } from "./admin-host/open-app.ts";
import { appHeaders } from "./app-proxy/door.ts";
import { signedQuery } from "./app-proxy/query.ts";
import { proxySignature } from "./app-proxy/signature.ts";
import { ask, type Reply } from "./net/reply.ts";
import type { Records } from "./records/read.ts";
import { seedStore } from "./records/store.ts";
import { newsOf } from "./webhooks/bodies.ts";
import { deliver, type Delivery } from "./webhooks/delivery.ts";
import { asSubscribed } from "./webhooks/included.ts";
import { deliverAll, type Schedule } from "./webhooks/schedule.ts";
import { handleOf, target, type Call, type ShopState, type Staff, type World } from "./world.ts";

export type ProxyOptions = {
  query?: string;
  customerId?: string;
  body?: string;
  /** `true`: as Shopify sends it. `"exact"`: exactly this query, with a right signature. `false`: exactly this query. */
  sign?: boolean | "exact";
  process?: number;
};

/** One shop of the sandbox, as a test drives it. */
export type SandboxShop = {
  readonly domain: string;
  readonly name: string;
  /** Creates or replaces records; with `webhooks` the app is told, as Shopify would, and the answers come back. */
  seed(records: Records, options?: { webhooks?: boolean }): Promise<Reply[]>;
  /** A member of staff: a new one, or the one who already has that name. */
  staff(options?: { name?: string; owner?: boolean }): Staff;
  idToken(staff: Staff): string;
  openApp(staff: Staff, path?: string, process?: number): Promise<Reply>;
  proxy(method: string, path: string, options?: ProxyOptions): Promise<Reply>;
  deliver(topic: string, body: unknown, headers?: Record<string, string>, process?: number): Promise<Reply>;
  deliverAll(deliveries: readonly Delivery[], schedule: Schedule): Promise<Reply[]>;
  uninstall(): Promise<void>;
  /** The owner grants optional scopes; the app hears of it by a webhook that a test delivers. */
  grantScopes(scopes: readonly string[]): void;
  readonly faults: {
    throttle(times: number): void;
    withholdProtectedFields(on: boolean): void;
    refuseScopes(scopes: string[]): void;
    down(on: boolean): void;
    slow(ms: number): void;
    revokeTokens(): void;
  };
  readonly calls: Call[];
};

export function sandboxShop(world: World, shop: ShopState): SandboxShop {
  const { domain, name, faults, calls } = shop;
  return {
    domain,
    name,
    calls,
    seed: async (records, { webhooks = false } = {}) => {
      const seeded = seedStore(shop.store, records, { domain, currency: shop.currency, now: world.now() });
      world.save();
      const told = webhooks ? seeded.flatMap(({ kind, record, isNew }) => newsOf(kind, record, isNew)) : [];
      return deliverAll(
        world,
        shop,
        told.map((one) => asSubscribed(world.config, one)),
      );
    },
    staff: (options = {}) => staff(world, shop, options),
    idToken: (person) => idToken(world, shop, person),
    openApp: (person, path, process) => openApp(world, shop, person, path, process),
    proxy: (method, path, options) => throughProxy(world, shop, method, path, options),
    deliver: (topic, body, headers = {}, process = 0) =>
      deliver(world, shop, { topic, body, headers }, process),
    deliverAll: (deliveries, schedule) => deliverAll(world, shop, deliveries, schedule),
    uninstall: () => uninstall(world, shop),
    grantScopes: (scopes) => {
      for (const scope of scopes) shop.grantedSince.add(scope);
      world.save();
    },
    faults: {
      throttle: (times) => (faults.throttled = times),
      withholdProtectedFields: (on) => (faults.withheld = on),
      refuseScopes: (scopes) => (faults.refusedScopes = new Set(scopes)),
      down: (on) => (faults.down = on),
      slow: (ms) => (faults.slowMs = ms),
      revokeTokens: () => {
        shop.grants.revokeAll();
        world.save();
      },
    },
  };
}

function staff(
  world: World,
  shop: ShopState,
  { name = "Nadia Owner", owner = shop.staff.length === 0 }: { name?: string; owner?: boolean },
): Staff {
  const known = shop.staff.find((person) => person.name === name && person.owner === owner);
  if (known) return known;
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ".")}@${handleOf(shop.domain)}.example`;
  const person = { id: String(shop.number * 1000 + shop.staff.length + 1), name, email, owner };
  shop.staff.push(person);
  world.save();
  return person;
}

/** Through the app proxy; Shopify takes the app's cookies away on the way back. */
async function throughProxy(
  world: World,
  shop: ShopState,
  method: string,
  path: string,
  options: ProxyOptions = {},
): Promise<Reply> {
  const { query = "", customerId = null, body, sign = true, process = 0 } = options;
  const given = query.replace(/^\?/, "");
  const sent =
    sign === true
      ? signedQuery(world, shop, given, customerId).toString()
      : given + (sign ? `&signature=${proxySignature(new URLSearchParams(given), world.apiSecret)}` : "");
  const reply = await ask({
    method,
    target: target(world, process),
    path: `${world.config.proxy.url}${path.startsWith("/") ? path : `/${path}`}?${sent}`,
    headers: {
      ...appHeaders(world),
      "user-agent": "Mozilla/5.0 (X11; Linux x64)",
      "x-forwarded-host": shop.domain,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body }),
  });
  delete reply.headers["set-cookie"];
  return reply;
}

/** Tokens die first; the app hears of it afterwards, as in life. */
async function uninstall(world: World, shop: ShopState): Promise<void> {
  shop.isInstalled = false;
  shop.grants.revokeAll();
  world.save();
  const body = { id: shop.number, domain: shop.domain, myshopify_domain: shop.domain, name: shop.name };
  await deliver(world, shop, { topic: "app/uninstalled", body });
}
