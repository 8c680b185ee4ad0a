import { STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import { installGlobals } from "@remix-run/node";
import express from "express";
import { fileURLToPath } from "node:url";
import type { ViteDevServer } from "vite";

type Build = Parameters<typeof createRequestHandler>[0]["build"];
type Entry = {
  doors: (req: IncomingMessage, res: ServerResponse) => boolean;
  start: () => Promise<{ drain: () => Promise<void>; close: () => Promise<void> }>;
};

/** The plain doors, the admin's pages and the workers, all from one module graph: hub and pool exist once. */
export type App = Entry & { pages: (req: IncomingMessage, res: ServerResponse) => void };

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const VIRTUAL_BUILD = "virtual:remix/server-build";

export async function loadApp(): Promise<App> {
  installGlobals({ nativeFetch: true });
  return process.env["NODE_ENV"] === "development" ? loadDevelopment() : loadProduction();
}

async function loadProduction(): Promise<App> {
  const build = (await import(new URL("../build/server/index.js", import.meta.url).href)) as Build & object;
  const pages = express();
  pages.disable("x-powered-by");
  pages.use(
    "/assets",
    express.static(`${ROOT}build/client/assets`, { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  pages.use(express.static(`${ROOT}build/client`, { maxAge: "1h" }));
  addPages(pages, build);
  return { ...entryOf(build), pages };
}

/** Vite in the same process; the doors are looked up anew for each request, so that an edit takes effect. */
async function loadDevelopment(): Promise<App> {
  const vite = await import("vite").then(({ createServer }) =>
    createServer({ root: ROOT, server: { middlewareMode: true } }),
  );
  const pages = express();
  pages.use(vite.middlewares);
  addPages(pages, () => load(vite) as Promise<never>);
  let entry = entryOf(await load(vite));
  const reload = async () => {
    entry = entryOf(await load(vite));
  };
  // An edit that does not compile is told, and the doors stay as they were.
  vite.watcher.on(
    "change",
    () => void reload().catch((error: Error) => vite.config.logger.error(String(error))),
  );
  return { start: () => entry.start(), doors: (req, res) => entry.doors(req, res), pages };
}

/** Remix behind Express. It can make no request of a TRACE. */
function addPages(pages: express.Express, build: Build): void {
  const handle = createRequestHandler({ build });
  pages.trace("*", (_req, res) => res.status(405).end());
  pages.all("*", (req, res, next) => void handle(req, res, next));
  pages.use(refuse);
}

/** What cannot be read (an address, a Host) is the asker's fault: told to them, not to the log. The rest goes on to Express. */
const refuse: express.ErrorRequestHandler = (error: { code?: string; status?: number }, _req, res, next) => {
  const status = error.code === "ERR_INVALID_URL" ? 400 : (error.status ?? 500);
  if (res.headersSent || status >= 500) next(error);
  else res.status(status).type("text").end(STATUS_CODES[status]);
};

function load(vite: ViteDevServer): Promise<Record<string, unknown>> {
  return vite.ssrLoadModule(VIRTUAL_BUILD);
}

function entryOf(build: unknown): Entry {
  return (build as { entry: { module: unknown } }).entry.module as Entry;
}
