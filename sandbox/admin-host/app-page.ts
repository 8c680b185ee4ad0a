import { readFileSync } from "node:fs";
import { join } from "node:path";
import { html, raw, scriptJson, type Markup } from "../net/markup.ts";
import { readBlocks } from "../storefront/extension.ts";
import { handleOf, type ShopState, type Staff, type World } from "../world.ts";
import { APP_ICON } from "./frame.ts";
import { embeddedPath, hostParam } from "./open-app.ts";

const SCRIPT = readFileSync(join(import.meta.dirname, "host.js"), "utf8");

/** The app in its frame, and the script that answers its App Bridge. */
export async function appPage(world: World, shop: ShopState, staff: Staff, path: string): Promise<Markup> {
  const store = handleOf(shop.domain);
  const settings = {
    store,
    shop: shop.domain,
    host: hostParam(shop),
    staff,
    base: `/store/${store}/apps/${world.config.handle}`,
    appOrigin: world.appUrl,
    appName: world.config.name,
    extensions: await extensions(shop),
  };
  return html`<div class="app-bar">
      ${APP_ICON}<span id="title">${world.config.name}</span><span id="title-buttons"></span>
    </div>
    <div style="position:relative;min-height:0">
      <div id="loading"></div>
      <iframe
        id="app"
        name="app-iframe"
        title="${world.config.name}"
        src="${world.appUrl}${embeddedPath(world, shop, staff, path)}"
        allow="clipboard-write"
      ></iframe>
    </div>
    <script type="application/json" id="settings">
      ${scriptJson(settings)}
    </script>
    <script type="module">
      ${raw(SCRIPT)};
    </script>`;
}

/** What `shopify.app.extensions()` tells: whether the theme has the app embed switched on. */
async function extensions(shop: ShopState) {
  const blocks = await readBlocks();
  return [...new Set(blocks.map(({ extension }) => extension))].map((extension) => ({
    handle: extension,
    type: "theme_app_extension",
    activations: blocks
      .filter((block) => block.extension === extension)
      .map(({ handle, schema }) => ({
        handle,
        name: schema.name ?? handle,
        target: schema.target ?? "body",
        status: shop.isEmbedOn ? "active" : "available",
        activations: shop.isEmbedOn
          ? [{ target: schema.target ?? "body", themeId: "gid://shopify/OnlineStoreTheme/1" }]
          : [],
      })),
  }));
}
