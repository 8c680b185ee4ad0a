import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readBody } from "../net/exchange.ts";
import { forward, travelling } from "../net/forward.ts";
import { MAIL_HOST } from "../mail/door.ts";
import { listen, type Listening } from "../net/listen.ts";
import { handleOf, type ShopState, type World } from "../world.ts";
import { mapper, type Pair } from "./addresses.ts";
import { answerHeaders, isText, requestHeaders } from "./headers.ts";
import { mappedText } from "./mapped-text.ts";

export type GatewayAddresses = {
  readonly storefront: string;
  readonly admin: string;
  readonly inbox: string;
  readonly app: string;
  /** Where the app's mail ends. */
  readonly mailbox: string;
};

export type Gateway = { readonly addresses: GatewayAddresses; readonly close: () => Promise<void> };

type Options = {
  readonly world: World;
  readonly shop: ShopState;
  readonly sandboxUrl: string;
  /** Wanted ports of storefront, admin, app, cdn and mailbox; one in use is stepped over. */
  readonly ports?: readonly number[];
};

const PORTS = [4400, 4410, 4420, 4430, 4440];

/** Lets an ordinary browser in: one `http://localhost:PORT` for every real origin, mapped both ways. */
export async function openGateway({ world, shop, sandboxUrl, ports = PORTS }: Options): Promise<Gateway> {
  const origins = [
    `https://${shop.domain}`,
    "https://admin.shopify.com",
    world.appUrl,
    "https://cdn.shopify.com",
    `https://${MAIL_HOST}`,
  ];
  const pairs: Pair[] = [];
  const open: Listening[] = [];
  for (const [at, real] of origins.entries()) {
    const server = createServer((req, res) => {
      pass(req, res, { sandboxUrl, real, pairs }).catch(() => res.destroy());
    });
    const listening = await listen(server, ports[at] ?? 0);
    pairs.push({ real, local: `http://localhost:${listening.port}` });
    open.push(listening);
  }
  const [storefront = "", admin = "", app = "", , mailbox = ""] = pairs.map(({ local }) => local);
  const appInAdmin = `${admin}/store/${handleOf(shop.domain)}/apps/${world.config.handle}`;
  return {
    addresses: { storefront, admin: appInAdmin, inbox: `${appInAdmin}/app/inbox`, app, mailbox },
    close: async () => {
      await Promise.all(open.map(({ close }) => close()));
    },
  };
}

type Passage = { readonly sandboxUrl: string; readonly real: string; readonly pairs: readonly Pair[] };

async function pass(
  req: IncomingMessage,
  res: ServerResponse,
  { sandboxUrl, real, pairs }: Passage,
): Promise<void> {
  const toReal = mapper(pairs, "to-real");
  const toLocal = mapper(pairs, "to-local");
  const headers = requestHeaders(travelling(req.headers), new URL(real).host, toReal);
  const body = await mappedBody(req, toReal);
  forward(req, res, {
    target: sandboxUrl,
    path: toReal(req.url ?? "/"),
    headers: body === null ? headers : { ...headers, "content-length": body.length },
    ...(body === null ? {} : { body }),
    answerHeaders: (answered) => answerHeaders(answered, toLocal),
    through: (answered) => (isText(answered) ? mappedText(toLocal) : null),
  });
}

/** A form or a JSON body may name an address too; anything else flows past untouched. */
async function mappedBody(req: IncomingMessage, toReal: (text: string) => string): Promise<Buffer | null> {
  if (req.headers["content-length"] === undefined || !isText(req.headers)) return null;
  return Buffer.from(toReal((await readBody(req)).toString("utf8")));
}
