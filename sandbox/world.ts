import type { AppConfig } from "./app-config.ts";
import { Bucket } from "./admin-api/bucket.ts";
import type { Mailbox } from "./mail/mailbox.ts";
import { emptyStore, type Store } from "./records/store.ts";
import { Grants } from "./tokens/grants.ts";

export type Staff = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly owner: boolean;
};
export type Call = {
  readonly operation: string;
  readonly cost: number;
  readonly status: number;
  readonly isThrottled: boolean;
};

/** Everything that can be broken on purpose. */
export type Faults = {
  throttled: number;
  withheld: boolean;
  refusedScopes: ReadonlySet<string>;
  down: boolean;
  /** How long the Admin API takes for each query. */
  slowMs: number;
};

/** One shop as Shopify would hold it. */
export type ShopState = {
  readonly domain: string;
  readonly name: string;
  readonly number: number;
  readonly currency: string;
  isInstalled: boolean;
  /** The theme's switch for the app embed. */
  isEmbedOn: boolean;
  readonly staff: Staff[];
  /** Of the manifest's optional scopes, those that the owner granted since. */
  readonly grantedSince: Set<string>;
  readonly store: Store;
  readonly grants: Grants;
  readonly bucket: Bucket;
  readonly faults: Faults;
  readonly calls: Call[];
};

/** The whole stand-in: one app, its shops, one clock. */
export type World = {
  readonly apiKey: string;
  readonly apiSecret: string;
  /** `https://baton.test`, as the product itself is told. */
  readonly appUrl: string;
  readonly config: AppConfig;
  readonly shops: Map<string, ShopState>;
  targets: readonly string[];
  /** Where the app's mail ends. */
  readonly mailbox: Mailbox;
  now(): Date;
  /** Keeps what a second start needs. */
  save(): void;
};

/** `one` of `one.myshopify.com`. */
export const handleOf = (domain: string) => domain.replace(/\.myshopify\.com$/, "");

export const newShop = (about: {
  domain: string;
  name: string;
  number: number;
  currency: string;
}): ShopState => ({
  ...about,
  isInstalled: false,
  isEmbedOn: true,
  staff: [],
  grantedSince: new Set(),
  store: emptyStore(),
  grants: new Grants(),
  bucket: new Bucket(),
  faults: { throttled: 0, withheld: false, refusedScopes: new Set(), down: false, slowMs: 0 },
  calls: [],
});

/** What the shop's owner granted and no fault takes away. */
export const grantedScopes = (world: World, shop: ShopState) =>
  [...world.config.scopes, ...shop.grantedSince].filter((scope) => !shop.faults.refusedScopes.has(scope));

/** The address of one process of the app. */
export function target(world: World, process = 0): string {
  const found = world.targets[process] ?? world.targets[0];
  if (found === undefined) throw new Error("The sandbox does not know where the app runs: call setApp first");
  return found;
}
