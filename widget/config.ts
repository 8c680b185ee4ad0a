import type { Words } from "./words.ts";

/** What the theme's block says about this shop and this page. Nothing in it is secret, nothing in it is trusted. */
export type Config = {
  readonly shop: string;
  readonly colour: string;
  readonly greeting: string;
  /** Changes when the shopper signs in or out, which is when a kept token is asked for anew. */
  readonly customer: string;
  /** Addresses of the chat's script and of the two style sheets. */
  readonly chatUrl: string;
  readonly chatStyleUrl: string;
  readonly styleUrl: string;
  readonly words: Words;
};

/** Reads the block's element: settings from its attributes, words from the JSON inside. */
export function readConfig(host: HTMLElement): Config {
  const { shop = "", colour = "", greeting = "", customer = "" } = host.dataset;
  const { chat: chatUrl = "", chatStyle: chatStyleUrl = "", style: styleUrl = "" } = host.dataset;
  const words = JSON.parse(host.querySelector("script")?.textContent ?? "{}") as Words;
  return {
    shop,
    colour,
    greeting: greeting || words.greeting,
    customer,
    chatUrl,
    chatStyleUrl,
    styleUrl,
    words,
  };
}
