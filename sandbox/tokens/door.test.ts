import { afterEach, beforeEach, expect, test } from "vitest";
import { API_KEY, body, offlineExchange, ownerOf, startedShop, type Started } from "../testing/start.ts";
import { signSessionToken } from "./session-token.ts";

let started: Started;
beforeEach(async () => {
  started = await startedShop();
});
afterEach(() => started.stop());

const works = async (token: unknown) =>
  (await started.query(String(token), "{ shop { name } }")).status === 200;
const exchange = async () =>
  body(await started.token(offlineExchange(started.shop.idToken(ownerOf(started.shop)))));
const refresh = (token: unknown) => started.token({ grant_type: "refresh_token", refresh_token: token });

test("a session token buys an offline token for an hour and a refresh token for 90 days", async () => {
  const answer = await exchange();

  expect(answer).toMatchObject({ expires_in: 3600, refresh_token_expires_in: 7_776_000 });
  expect(await works(answer["access_token"])).toBe(true);
  started.sandbox.advance(3_600_001);
  expect(await works(answer["access_token"])).toBe(false);
});

test("an online token names the person who came", async () => {
  const tom = started.shop.staff({ name: "Tom Weber" });
  const answer = body(
    await started.token({
      ...offlineExchange(started.shop.idToken(tom)),
      requested_token_type: "urn:shopify:params:oauth:token-type:online-access-token",
    }),
  );

  expect(answer["associated_user"]).toMatchObject({
    id: Number(tom.id),
    first_name: "Tom",
    account_owner: false,
  });
});

test("a refresh token is used once, and may be tried again until its replacement has arrived", async () => {
  const first = (await exchange())["refresh_token"];
  await refresh(first);
  const second = body(await refresh(first));
  expect(await works(second["access_token"])).toBe(true);

  const third = await refresh(second["refresh_token"]);
  expect(third.status).toBe(200);
  expect((await refresh(first)).status).toBe(400);
});

test("a new exchange retires older refresh tokens, while their access tokens live out their hour", async () => {
  const old = await exchange();
  await exchange();

  expect((await refresh(old["refresh_token"])).status).toBe(400);
  expect(await works(old["access_token"])).toBe(true);
});

test("revoked tokens are good for nothing", async () => {
  const answer = await exchange();
  started.shop.faults.revokeTokens();

  expect(await works(answer["access_token"])).toBe(false);
  expect((await refresh(answer["refresh_token"])).status).toBe(400);
});

const about = { domain: "one.myshopify.com", staffId: "7000001001", apiKey: API_KEY };
const bad: [string, () => string][] = [
  ["signed with another secret", () => signSessionToken({ ...about, now: new Date() }, "other")],
  [
    "of another shop",
    () => signSessionToken({ ...about, domain: "two.myshopify.com", now: new Date() }, "hush"),
  ],
  ["for another app", () => signSessionToken({ ...about, apiKey: "other", now: new Date() }, "hush")],
  ["two minutes old", () => signSessionToken({ ...about, now: new Date(Date.now() - 120_000) }, "hush")],
  ["of nobody who works there", () => signSessionToken({ ...about, staffId: "1", now: new Date() }, "hush")],
  ["that is none", () => "a.b.c"],
];
test.for(bad)("a session token %s is refused", async ([, token]) => {
  const reply = await started.token(offlineExchange(token()));
  expect([reply.status, body(reply)["error"]]).toEqual([400, "invalid_subject_token"]);
});

test("an app that was uninstalled gets no token", async () => {
  await started.shop.uninstall();
  expect((await started.token(offlineExchange(started.shop.idToken(ownerOf(started.shop))))).status).toBe(
    400,
  );
});
