import type { IncomingMessage, ServerResponse } from "node:http";
import { agentRoutes } from "./agent.server.ts";
import { holdingRoutes } from "./holding.server.ts";
import { matrixRoutes } from "./matrix.server.ts";
import { chatRoutes, preflight } from "./chat.server.ts";
import type { Route } from "./handler.ts";
import { proxyRoutes } from "./proxy.server.ts";
import { respond, send } from "./respond.server.ts";
import { webhookRoutes } from "./webhooks.server.ts";

type Compiled = { route: Route; segments: string[] };

const DOORS = /^\/(?:chat|agent|proxy|webhooks|flow)(?:\/|$)/;
const LONGEST_URL = 4_096;
const health: Route = {
  method: "GET",
  path: "/health",
  handler: async () => ({ status: 200, json: { ok: true } }),
};

/** All that is served here. */
export const doorRoutes: readonly Route[] = [
  ...chatRoutes,
  ...agentRoutes,
  ...holdingRoutes,
  ...matrixRoutes,
  ...proxyRoutes,
  ...webhookRoutes,
  health,
];

const compiled: Compiled[] = doorRoutes.map((route) => ({ route, segments: route.path.split("/") }));

/** Serves the plain doors. False: the request is not for them and goes on to the admin's pages. */
export function doors(req: IncomingMessage, res: ServerResponse): boolean {
  const path = (req.url ?? "/").split("?", 1)[0] ?? "/";
  if (path !== health.path && !DOORS.test(path)) return false;
  const url = parseUrl(req.url ?? "/");
  if (!url) send(req, res, { status: 400, json: { code: "bad-url", message: "The address is not valid." } });
  else if (req.method === "OPTIONS" && path.startsWith("/chat/")) void preflight(req, res);
  else serve(req, res, url);
  return true;
}

function serve(req: IncomingMessage, res: ServerResponse, url: URL): void {
  const there = url.pathname.split("/");
  const here = compiled.flatMap((it) => {
    const params = match(it.segments, there);
    return params ? [{ ...it, params }] : [];
  });
  const found = here.find(({ route }) => route.method === "ANY" || route.method === req.method);
  if (found) {
    void respond(found.route, found.route.handler, req, res, url, found.params);
    return;
  }
  const allow = here.map(({ route }) => route.method).join(", ");
  const wrong = { status: 405, json: { code: "wrong-method", message: `Use ${allow}.` }, headers: { allow } };
  const none = { status: 404, json: { code: "not-found", message: "There is nothing here." } };
  send(req, res, here.length > 0 ? wrong : none);
}

function parseUrl(target: string): URL | null {
  if (target.length > LONGEST_URL || !target.startsWith("/")) return null;
  try {
    return new URL(target, "http://baton.invalid");
  } catch {
    return null;
  }
}

function match(pattern: readonly string[], there: readonly string[]): Record<string, string> | null {
  if (pattern.length !== there.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = there[index] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = given;
    else if (part !== given) return null;
  }
  return params;
}
