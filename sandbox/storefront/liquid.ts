import { join, resolve } from "node:path";
import { Liquid, Tag, type TagToken, type TopLevelToken } from "liquidjs";
import { escape } from "../net/markup.ts";
import { assetUrl, defaultSettings, readBlocks, readWords, type Block } from "./extension.ts";
import { showMoney } from "./money.ts";

/** What Liquid sees of the page: `shop`, `customer`, `cart`, `request` … */
export type PageObjects = Readonly<Record<string, unknown>> & {
  readonly request: Readonly<Record<string, unknown>> & {
    readonly locale: Readonly<Record<string, unknown>> & { readonly iso_code: string };
  };
  readonly shop: Readonly<Record<string, unknown>> & { readonly currency: string };
};

/** `{% schema %}` is for the theme editor and renders nothing. */
class SchemaTag extends Tag {
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    while (remaining.length > 0) {
      const next = remaining.shift();
      if (next?.getText().includes("endschema")) return;
    }
    throw new Error("{% schema %} is never closed");
  }

  *render(): Generator<unknown, void> {
    // Nothing of it is for the page.
  }
}

/** The app embeds of one place of the page (`head` or `body`), rendered as a theme would. */
export async function renderEmbeds(where: "head" | "body", objects: PageObjects): Promise<string> {
  const blocks = (await readBlocks()).filter(({ schema }) => schema.target === where);
  const rendered = await Promise.all(blocks.map((block) => renderBlock(block, objects)));
  return rendered.join("\n");
}

async function renderBlock(block: Block, objects: PageObjects): Promise<string> {
  const liquid = await engine(block.extension, objects);
  const id = `sandbox-${block.handle}`;
  const scope = {
    ...objects,
    block: {
      id,
      type: `shopify://apps/baton/blocks/${block.handle}/sandbox`,
      settings: defaultSettings(block.schema),
      shopify_attributes: "",
    },
  };
  const { available_if: condition, javascript, stylesheet } = block.schema;
  if (
    condition !== undefined &&
    ["", "false"].includes((await liquid.parseAndRender(condition, scope)).trim())
  )
    return "";
  const body = await liquid.parseAndRender(block.source, scope);
  const style = stylesheet ? `<link rel="stylesheet" href="${assetUrl(block.extension, stylesheet)}">` : "";
  const script = javascript ? `<script src="${assetUrl(block.extension, javascript)}" defer></script>` : "";
  return `${style}<div id="shopify-block-${id}" class="shopify-block shopify-app-block">${body}</div>${script}`;
}

async function engine(extension: string, { request, shop }: PageObjects): Promise<Liquid> {
  const words = await readWords(extension, request.locale.iso_code);
  const root = resolve(import.meta.dirname, "..", "..", "extensions", extension);
  const liquid = new Liquid({ partials: join(root, "snippets"), extname: ".liquid" });
  liquid.registerTag("schema", SchemaTag);
  liquid.registerFilter("t", (key: unknown, ...values: unknown[]) => fill(words(String(key)), values));
  liquid.registerFilter("asset_url", (file: unknown) => assetUrl(extension, String(file)));
  liquid.registerFilter("script_tag", (url: unknown) => `<script src="${escape(String(url))}"></script>`);
  liquid.registerFilter(
    "stylesheet_tag",
    (url: unknown) => `<link rel="stylesheet" href="${escape(String(url))}">`,
  );
  liquid.registerFilter("money", (cents: unknown) => showMoney(Number(cents) / 100, shop.currency));
  return liquid;
}

/** `{{ name }}` inside a translation. */
const fill = (text: string, values: readonly unknown[]) =>
  values.reduce<string>((so, pair) => {
    if (!Array.isArray(pair)) return so;
    const [name, value] = pair as [unknown, unknown];
    return so.replaceAll(new RegExp(`\\{\\{\\s*${String(name)}\\s*\\}\\}`, "g"), String(value));
  }, text);
