import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { readAppConfig } from "./app-config.ts";
import { dispatcher } from "./dispatch.ts";
import { openGateway, type Gateway, type GatewayAddresses } from "./gateway/gateway.ts";
import { selfSigned } from "./net/certificate.ts";
import { MAIL_HOST } from "./mail/door.ts";
import { openMailbox, type Mailbox, type ReceivedMail } from "./mail/mailbox.ts";
import { listen } from "./net/listen.ts";
import type { Records } from "./records/read.ts";
import { sandboxShop, type SandboxShop } from "./sandbox-shop.ts";
import { loadShops, saveShops } from "./state-file.ts";
import { newShop, type ShopState, type World } from "./world.ts";

export type { SandboxShop } from "./sandbox-shop.ts";
export type { ReceivedMail } from "./mail/mailbox.ts";
export type { Reply } from "./net/reply.ts";
export type { Staff } from "./world.ts";

export type SandboxOptions = {
  readonly appUrl: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Shops, staff, tokens and records are kept here for a second start. */
  readonly stateFile?: string;
  /** Addresses for an ordinary browser, in the order storefront, admin, app, cdn, mailbox. */
  readonly gateway?: boolean | { readonly ports?: readonly number[] };
  /** Another manifest than the app's own `shopify.app.toml`. */
  readonly configFile?: string;
};

export type InstallOptions = {
  domain?: string;
  name?: string;
  trade?: string;
  currency?: string;
  records?: Records;
};

export type Sandbox = {
  /** Plain HTTP on loopback; the real host name goes into the Host header. */
  readonly url: string;
  /** The same over TLS, for a browser that maps every name here. */
  readonly tlsPort: number;
  /** For a person's own browser; belongs to the first shop. */
  readonly gateway: GatewayAddresses | null;
  /** Takes the app's mail, under the address that the app is given as SMTP_URL. */
  readonly mailbox: Mailbox;
  /** What came in so far, oldest first. */
  mails(): readonly ReceivedMail[];
  setApp(targets: readonly string[]): void;
  installShop(options?: InstallOptions): Promise<SandboxShop>;
  shops(): SandboxShop[];
  /** Moves Shopify's clock, when the app's is moved: tokens are made and expire by it. */
  advance(ms: number): void;
  stop(): Promise<void>;
};

/** Starts a Shopify of our own on loopback. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { stateFile } = options;
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const mailbox = await openMailbox(now);
  const world: World = {
    mailbox,
    apiKey: options.apiKey,
    apiSecret: options.apiSecret,
    appUrl: new URL(options.appUrl).origin,
    config: await readAppConfig(options.configFile),
    shops: new Map(stateFile ? loadShops(stateFile, now()).map((shop) => [shop.domain, shop]) : []),
    targets: [],
    now,
    save: () => {
      if (stateFile) saveShops(stateFile, world);
    },
  };

  const handler = dispatcher(world);
  const plain = await listen(createServer(handler));
  const names = [
    new URL(world.appUrl).host,
    "admin.shopify.com",
    "cdn.shopify.com",
    "*.myshopify.com",
    MAIL_HOST,
  ];
  const tls = await listen(createTlsServer(await selfSigned(names), handler));
  const url = `http://127.0.0.1:${plain.port}`;
  let gateway: Gateway | null = null;

  const openGatewayFor = async (shop: ShopState) => {
    if (gateway || !options.gateway) return;
    const ports = typeof options.gateway === "object" ? options.gateway.ports : undefined;
    gateway = await openGateway({ world, shop, sandboxUrl: url, ...(ports ? { ports } : {}) });
  };
  const [first] = world.shops.values();
  if (first) await openGatewayFor(first);

  return {
    url,
    tlsPort: tls.port,
    get gateway() {
      return gateway?.addresses ?? null;
    },
    mailbox,
    mails: () => mailbox.mails,
    setApp: (targets) => (world.targets = targets),
    installShop: async (install = {}) => {
      const shop =
        install.domain === undefined
          ? addShop(world, install)
          : (world.shops.get(install.domain) ?? addShop(world, install));
      await openGatewayFor(shop);
      return installed(world, shop, install);
    },
    shops: () => [...world.shops.values()].map((shop) => sandboxShop(world, shop)),
    advance: (ms) => (ahead += ms),
    stop: async () => {
      await Promise.all([plain.close(), tls.close(), gateway?.close(), mailbox.close()]);
    },
  };
}

function addShop(world: World, { domain, name, currency = "USD" }: InstallOptions): ShopState {
  const number = world.shops.size + 1;
  const shop = newShop({
    domain: domain ?? `shop-${number}.myshopify.com`,
    name: name ?? `Shop ${number}`,
    number: 7_000_000 + number,
    currency,
  });
  world.shops.set(shop.domain, shop);
  return shop;
}

/** What a merchant's click on "Install" does: the scopes are granted, and the app opens for its owner. */
async function installed(world: World, shop: ShopState, { records }: InstallOptions): Promise<SandboxShop> {
  const handle = sandboxShop(world, shop);
  shop.isInstalled = true;
  const owner = shop.staff.find((person) => person.owner) ?? handle.staff({ owner: true });
  if (records) await handle.seed(records);
  world.save();
  if (world.targets.length > 0) {
    const opened = await handle.openApp(owner);
    if (opened.status !== 200)
      throw new Error(`The app did not open: ${opened.status} ${opened.body.slice(0, 300)}`);
  }
  return handle;
}
