import { html } from "../net/markup.ts";
import { readFields, redirect, sendHtml, type Exchange } from "../net/exchange.ts";
import { handleOf, type ShopState, type World } from "../world.ts";

/** A theme editor with one switch: the app embed, staged by the app's deep link and saved by the merchant. */
export async function themeEditorDoor(
  world: World,
  shop: ShopState,
  { req, res, url }: Exchange,
): Promise<void> {
  if (req.method === "POST") {
    shop.isEmbedOn = (await readFields(req))["embed"] === "on";
    world.save();
    return redirect(res, `${url.pathname}?context=apps&saved=1`);
  }
  const isStaged = shop.isEmbedOn || url.searchParams.has("activateAppId");
  const saved = url.searchParams.has("saved") ? html`<p role="status">Saved.</p>` : "";
  sendHtml(
    res,
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>Theme editor – ${shop.name}</title>
          <link rel="icon" href="data:," />
          <style>
            body {
              margin: 0;
              font:
                14px/1.5 system-ui,
                sans-serif;
              display: grid;
              grid-template-columns: 320px 1fr;
              height: 100vh;
              background: #f1f1f1;
            }
            aside {
              background: #fff;
              border-right: 1px solid #ddd;
              padding: 20px;
            }
            iframe {
              border: 0;
              width: 100%;
              height: 100%;
            }
            label {
              display: flex;
              justify-content: space-between;
              padding: 14px 0;
              border-block: 1px solid #eee;
              font-weight: 600;
            }
            button {
              margin-top: 18px;
              background: #303030;
              color: #fff;
              border: 0;
              border-radius: 8px;
              padding: 9px 16px;
              font: inherit;
              font-weight: 600;
            }
            a {
              color: #005bd3;
            }
          </style>
        </head>
        <body>
          <aside>
            <p><a href="https://admin.shopify.com/store/${handleOf(shop.domain)}">Back to the admin</a></p>
            <h1 style="font-size:18px">App embeds</h1>
            <form method="post">
              <label
                >${world.config.name}<input
                  type="checkbox"
                  name="embed"
                  ${isStaged ? "checked" : ""} /></label
              ><button>Save</button>
            </form>
            ${saved}
          </aside>
          <iframe title="Preview" src="https://${shop.domain}/"></iframe>
        </body>
      </html>`.text,
  );
}
