import { createServer, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSse, openStreams, type Sse } from "./sse.server.ts";

const FRAME = `data: ${"x".repeat(20_000)}\n\n`;
const PENDING_BYTES = 100_000;
const STILL_FOR = 50;

let server: Server;
let answer: (res: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((_req, res) => answer(res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Asks and reads nothing; the response is in the test's hands. */
async function askAndReadNothing(): Promise<{ socket: Socket; res: ServerResponse }> {
  const asked = new Promise<ServerResponse>((resolve) => (answer = resolve));
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").pause();
  socket.write("GET / HTTP/1.1\r\nhost: baton.test\r\n\r\n");
  return { socket, res: await asked };
}

/** Until neither end's kernel takes anything more and some of it waits here. */
async function fill(sse: Sse, res: ServerResponse): Promise<void> {
  for (let still = 0; still < STILL_FOR; still = res.writableLength < PENDING_BYTES ? 0 : still + 1) {
    if (res.writableLength < PENDING_BYTES) sse.send(FRAME);
    await sleep(1);
  }
}

test("a reader who left before the stream opened is not waited for", async () => {
  const { socket, res } = await askAndReadNothing();
  const gone = new Promise((resolve) => res.once("close", resolve));
  socket.destroy();
  await gone;
  let left = 0;
  const sse = openSse(res, () => (left += 1));
  expect(left).toBe(1);
  expect(openStreams()).toBe(0);
  expect(sse.send("data: 1\n\n")).toBe(false);
});

test("after its end nothing more is written to a slow reader, which would be an error that ends the process", async () => {
  const { socket, res } = await askAndReadNothing();
  const sse = openSse(res, () => undefined);
  await fill(sse, res);
  sse.end();
  expect(res.destroyed).toBe(false);
  expect(sse.send(": beat\n\n")).toBe(false);
  socket.destroy();
});

test("a slow reader is waited for until it has taken what was written, or is gone", async () => {
  const { socket, res } = await askAndReadNothing();
  const sse = openSse(res, () => undefined);
  await fill(sse, res);
  let hasTaken = false;
  const taken = sse.taken().then(() => (hasTaken = true));
  await sleep(20);
  expect(hasTaken).toBe(false);
  socket.resume();
  await taken;
  socket.destroy();
});
