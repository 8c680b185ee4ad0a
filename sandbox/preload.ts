/**
 * `node --import ./sandbox/preload.ts server/main.ts` with BATON_SANDBOX_URL: whatever the app sends to Shopify reaches the
 * sandbox, under its real name, and nothing reaches any other machine. The app itself knows nothing of it.
 */
import { Agent, setGlobalDispatcher, type Dispatcher } from "undici";
import { blockOutside, isAllowed } from "./block-outside.ts";

const SHOPIFY = /^([\w-]+\.myshopify\.com|admin\.shopify\.com|cdn\.shopify\.com)$/;

const sandbox = process.env["BATON_SANDBOX_URL"];
if (sandbox === undefined || sandbox === "") throw new Error("The sandbox's preload needs BATON_SANDBOX_URL");
const sandboxUrl = sandbox;

setGlobalDispatcher(
  new Agent().compose((dispatch) => (options, handler) => dispatch(redirected(options), handler)),
);
blockOutside();

function redirected(options: Dispatcher.DispatchOptions): Dispatcher.DispatchOptions {
  const { host, hostname } = new URL(String(options.origin));
  if (SHOPIFY.test(hostname))
    return { ...options, origin: sandboxUrl, headers: withHost(options.headers, host) };
  if (isAllowed(hostname)) return options;
  throw new Error(`The sandbox lets nothing out to ${host}`);
}

function withHost(headers: Dispatcher.DispatchOptions["headers"], host: string): string[] {
  const flat: string[] = [];
  const add = (name: string, value: unknown) => {
    if (name.toLowerCase() !== "host" && value !== undefined && value !== null)
      flat.push(name, String(value));
  };
  if (Array.isArray(headers)) {
    for (let at = 0; at + 1 < headers.length; at += 2) add(String(headers[at]), headers[at + 1]);
  } else if (headers && Symbol.iterator in headers) {
    for (const [name, value] of headers) add(name, value);
  } else {
    for (const [name, value] of Object.entries(headers ?? {})) add(name, value);
  }
  return [...flat, "host", host];
}
