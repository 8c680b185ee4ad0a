import type { IncomingMessage, ServerResponse } from "node:http";
import { adminHost } from "./admin-host/door.ts";
import { appHeaders } from "./app-proxy/door.ts";
import { cdnHost } from "./cdn-host.ts";
import { MAIL_HOST, mailHost } from "./mail/door.ts";
import { send, type Exchange } from "./net/exchange.ts";
import { forward, travelling } from "./net/forward.ts";
import { shopHost } from "./shop-host.ts";
import { target, type World } from "./world.ts";

/** Answers a request under the name it was sent to: one server is all of Shopify, and the app's own public address. */
export function dispatcher(world: World) {
  const app = new URL(world.appUrl).host;
  return (req: IncomingMessage, res: ServerResponse): void => {
    const host = (req.headers.host ?? "").toLowerCase().replace(/:\d+$/, "");
    const url = new URL(req.url ?? "/", `https://${host || "unknown.invalid"}`);
    if (host === app) return toApp(world, req, res);
    answer(world, { req, res, host, url }).catch((error: unknown) => {
      process.stderr.write(
        `sandbox: ${req.method} ${url.href}: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
      if (res.headersSent) res.destroy();
      else send(res, 500, "text/plain", "The sandbox broke; its console says how.");
    });
  };
}

async function answer(world: World, exchange: Exchange): Promise<void> {
  const { host, res } = exchange;
  if (host === "admin.shopify.com") return adminHost(world, exchange);
  if (host === "cdn.shopify.com") return cdnHost(world, exchange);
  if (host === MAIL_HOST) return mailHost(world.mailbox, exchange);
  const shop = world.shops.get(host);
  if (shop) return shopHost(world, shop, exchange);
  send(res, 404, "text/plain", `The sandbox plays no host named ${host}`);
}

/** Straight through, as a load balancer would: streams flow, and whoever leaves first ends the other side too. */
function toApp(world: World, req: IncomingMessage, res: ServerResponse): void {
  const client = { "x-forwarded-for": req.socket.remoteAddress ?? "" };
  forward(req, res, {
    target: target(world),
    path: req.url ?? "/",
    headers: { ...travelling(req.headers), ...appHeaders(world), ...client },
  });
}
