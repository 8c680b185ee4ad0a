import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verifySessionToken } from "./session-token.ts";

const app = { key: "app-key", secret: "app-secret-app-secret" };
const now = new Date("2026-03-02T12:00:00Z");
const seconds = now.getTime() / 1_000;
const claims = {
  iss: "https://one.myshopify.com/admin",
  dest: "https://one.myshopify.com",
  aud: "app-key",
  sub: "42",
  exp: seconds + 60,
  nbf: seconds,
};
const header = { alg: "HS256", typ: "JWT" };

function sign(head: object, body: object, { secret = app.secret, hash = "sha256" } = {}): string {
  const content = [head, body].map((it) => Buffer.from(JSON.stringify(it)).toString("base64url")).join(".");
  return `${content}.${createHmac(hash, secret).update(content).digest("base64url")}`;
}

describe("a session token of Shopify's", () => {
  test("names the shop and the member of staff", () => {
    expect(verifySessionToken(sign(header, claims), app, now)).toEqual({
      shop: "one.myshopify.com",
      userId: "42",
    });
  });

  const wrong: [string, string][] = [
    ["signed with another secret", sign(header, claims, { secret: "another" })],
    ["with algorithm none", sign({ ...header, alg: "none" }, claims)],
    ["with HS512", sign({ ...header, alg: "HS512" }, claims, { hash: "sha512" })],
    ["with HS512 claimed and a SHA-256 signature", sign({ ...header, alg: "HS512" }, claims)],
    ["of another app", sign(header, { ...claims, aud: "other" })],
    ["that ended 11 seconds ago", sign(header, { ...claims, exp: seconds - 11 })],
    ["that begins in 11 seconds", sign(header, { ...claims, nbf: seconds + 11 })],
    ["whose issuer is another shop", sign(header, { ...claims, iss: "https://two.myshopify.com/admin" })],
    [
      "for a host that only looks like a shop",
      sign(header, {
        ...claims,
        dest: "https://one.myshopify.com.evil.com",
        iss: "https://one.myshopify.com.evil.com/admin",
      }),
    ],
    [
      "for a host with a line break",
      sign(header, {
        ...claims,
        dest: "https://one.myshopify.com\n",
        iss: "https://one.myshopify.com\n/admin",
      }),
    ],
    ["without a member of staff", sign(header, { ...claims, sub: "" })],
    ["with a part too many", `${sign(header, claims)}.x`],
    ["cut short", sign(header, claims).slice(0, -4)],
    ["of 100 kB", "x".repeat(100_000)],
    ["that is no JSON", "a.b.c"],
  ];
  test.for(wrong)("is refused when it is one %s", ([, token]) => {
    expect(verifySessionToken(token, app, now)).toBeNull();
  });

  test("is good for ten seconds more on a clock that is off", () => {
    expect(verifySessionToken(sign(header, { ...claims, exp: seconds - 9 }), app, now)).not.toBeNull();
  });
});
