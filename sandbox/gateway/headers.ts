import type { OutgoingHttpHeaders } from "node:http";

type Map = (text: string) => string;

/** Meant for https under a real name; on loopback they would only break things. */
const DROPPED = new Set(["strict-transport-security", "content-length", "alt-svc"]);

/** The browser's headers as if it had used the real names. */
export function requestHeaders(
  headers: OutgoingHttpHeaders,
  realHost: string,
  toReal: Map,
): OutgoingHttpHeaders {
  const mapped = mapValues(headers, toReal);
  // Text has to pass through here readable.
  return { ...mapped, "host": realHost, "accept-encoding": "identity" };
}

/** The answer's headers as an ordinary browser on loopback needs them: Location, CORS, content policy, cookies. */
export function answerHeaders(headers: OutgoingHttpHeaders, toLocal: Map): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(
    ([name]) => !DROPPED.has(name) || (name === "content-length" && !isText(headers)),
  );
  const mapped = mapValues(Object.fromEntries(kept), toLocal);
  const cookies = mapped["set-cookie"];
  if (Array.isArray(cookies)) mapped["set-cookie"] = cookies.map(onLoopback);
  const policy = mapped["content-security-policy"];
  if (typeof policy === "string")
    mapped["content-security-policy"] = policy.replaceAll(/\s*upgrade-insecure-requests;?/g, "");
  return mapped;
}

/** Whether addresses may stand in the body. */
export function isText(headers: OutgoingHttpHeaders): boolean {
  const type = String(headers["content-type"] ?? "");
  return (
    /^text\/|javascript|json|xml|x-www-form-urlencoded/.test(type) &&
    headers["content-encoding"] === undefined
  );
}

const onLoopback = (cookie: string) =>
  cookie.replaceAll(/;\s*(secure|domain=[^;]*)/gi, "").replaceAll(/;\s*samesite=none/gi, "; SameSite=Lax");

function mapValues(headers: OutgoingHttpHeaders, map: Map): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(map) : typeof value === "string" ? map(value) : value,
    ]),
  );
}
