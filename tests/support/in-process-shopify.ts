import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { startSandbox, type Sandbox, type SandboxShop, type Staff } from "../../sandbox/sandbox.ts";

/** A browser: Shopify's library answers 410 to what looks like a robot. */
const BROWSER = "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";

export type InProcessShopify = {
  readonly sandbox: Sandbox;
  /** Opens the app as Shopify's admin does; what the library answers instead of a session is thrown. */
  openApp(shop: SandboxShop, staff: Staff): Promise<void>;
  stop(): Promise<void>;
};

/** The sandbox beside the product's own modules in this very process: what they send to Shopify arrives there. */
export async function startInProcessShopify(): Promise<InProcessShopify> {
  const appUrl = String(process.env["SHOPIFY_APP_URL"]);
  const sandbox = await startSandbox({
    appUrl,
    apiKey: String(process.env["SHOPIFY_API_KEY"]),
    apiSecret: String(process.env["SHOPIFY_API_SECRET"]),
  });
  process.env["BATON_SANDBOX_URL"] = sandbox.url;
  await import("../../sandbox/preload.ts");
  const { doors } = await import("#app/http/doors.server.ts");
  const { authenticate } = await import("#app/shopify.server.ts");
  const server = await listening(
    createServer((req, res) => {
      if (!doors(req, res)) res.writeHead(200).end("the admin's pages");
    }),
  );
  sandbox.setApp([`http://127.0.0.1:${(server.address() as AddressInfo).port}`]);
  return {
    sandbox,
    openApp: async (shop, staff) => {
      const host = Buffer.from(`admin.shopify.com/store/${shop.domain.split(".")[0]}`).toString("base64");
      const query = new URLSearchParams({
        embedded: "1",
        shop: shop.domain,
        host,
        id_token: shop.idToken(staff),
      });
      await authenticate.admin(new Request(`${appUrl}/app?${query}`, { headers: { "user-agent": BROWSER } }));
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sandbox.stop();
    },
  };
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
