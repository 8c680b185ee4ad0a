import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { get } from "node:http";
import { afterEach, expect, test } from "vitest";
import { ask } from "../net/reply.ts";
import type { Seen } from "../testing/echo-app.ts";
import { startedShop, type Started } from "../testing/start.ts";
import { mapper } from "./addresses.ts";

const opened: Started[] = [];
afterEach(() => Promise.all(opened.splice(0).map(({ stop }) => stop())));

async function withGateway(ports: readonly number[] = [0, 0, 0, 0]) {
  const started = await startedShop({}, { gateway: { ports } });
  opened.push(started);
  const { gateway } = started.sandbox;
  if (!gateway) throw new Error("no gateway");
  return { ...started, gateway };
}

test("addresses are mapped plain, in JSON and in queries, and only as a whole", () => {
  const map = mapper([{ real: "https://baton.test", local: "http://localhost:3" }], "to-local");
  expect(map('https://baton.test/a "https:\\/\\/baton.test" ?u=https%3A%2F%2Fbaton.test')).toBe(
    'http://localhost:3/a "http:\\/\\/localhost:3" ?u=http%3A%2F%2Flocalhost%3A3',
  );
  expect(map("https://baton.testing https://baton.test.example baton.test")).toBe(
    "https://baton.testing https://baton.test.example baton.test",
  );
});

test("the app sees real names and the browser sees loopback", async () => {
  const { gateway } = await withGateway();
  const reply = await ask({
    method: "POST",
    target: gateway.app,
    path: `/chat/messages?from=${encodeURIComponent(gateway.storefront)}`,
    headers: {
      "origin": gateway.storefront,
      "referer": `${gateway.storefront}/products/x`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ page: `${gateway.storefront}/a` }),
  });

  // The answer's own body is mapped back, so what the app saw is read through that.
  const { headers, url } = JSON.parse(reply.body) as Seen;
  expect([headers["host"], headers["accept-encoding"]]).toEqual(["baton.test", "identity"]);
  expect(headers["origin"]).toBe(gateway.storefront);
  expect(url).toContain(encodeURIComponent(gateway.storefront));
  expect(reply.headers["access-control-allow-origin"]).toBe(gateway.storefront);
  expect(reply.headers["content-security-policy"]).toBe(`frame-ancestors ${new URL(gateway.admin).origin};`);
  expect(reply.headers["set-cookie"]).toBe("session=1; Path=/; SameSite=Lax");
  expect(reply.headers["strict-transport-security"]).toBeUndefined();
});

test("a stream's first event is there before the stream ends, and leaving ends it at the app", async () => {
  const { gateway, app } = await withGateway();
  const left = app.left();

  const first = await new Promise<string>((resolve, reject) => {
    const req = get(`${gateway.app}/events`, (res) => {
      res.once("data", (chunk: Buffer) => {
        resolve(chunk.toString("utf8"));
        req.destroy();
      });
    });
    req.once("error", reject);
  });

  await left;
  expect(first).toBe(`data: ${new URL(gateway.admin).origin}/one\n\n`);
  expect(app.streams.size).toBe(0);
});

test("a port in use is stepped over", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const { port } = taken.address() as AddressInfo;

  const { gateway } = await withGateway([port, 0, 0, 0]);

  expect(Number(new URL(gateway.storefront).port)).toBeGreaterThan(port);
  await new Promise((resolve) => taken.close(resolve));
});
