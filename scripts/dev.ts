/**
 * npm run dev: the demo's parts with Vite inside the server, so that an edit shows at once. The data is the demo's, and
 * needs no Shopify account.
 */
import { watch } from "node:fs";
import { join } from "node:path";
import { DEMO_DOMAIN, demoShop } from "../sandbox/demo-shop.ts";
import { startBaton } from "./baton.ts";
import { buildWidget } from "./build-widget.ts";
import { ROOT } from "./root.ts";
import { setUp } from "./set-up.ts";
import { untilStopped } from "./until-stopped.ts";

const stopped = untilStopped();
await setUp({ only: ["prisma", "admin-schema", "widget"] });
const baton = await startBaton({
  dataDir: join(ROOT, ".data", "demo"),
  env: { NODE_ENV: "development" },
  onLine: (line) => console.log(line),
});
if (!baton.sandbox.shops().some(({ domain }) => domain === DEMO_DOMAIN)) {
  await baton.sandbox.installShop(demoShop(new Date()));
}
const rebuild = watch(join(ROOT, "widget"), { recursive: true }, () => {
  buildWidget().catch((error: unknown) => console.error(error));
});
console.log(baton.sandbox.gateway, "Ctrl-C stops everything; a change in server/ needs a new start.");
await Promise.race([stopped, baton.server.ended]);
rebuild.close();
await baton.stop();
process.exit();
