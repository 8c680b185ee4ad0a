import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { askModelAt } from "./language-model.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A model that answers as it is told to; `asked` holds what it was sent. */
async function modelThat(answers: RequestListener) {
  const asked: { body: string; authorization: string | undefined; url: string | undefined }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      asked.push({ body, authorization: request.headers.authorization, url: request.url });
      answers(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const at = { url: `http://127.0.0.1:${port}/v1/`, key: "k-1", model: "small" };
  return { asked, ask: () => askModelAt(at, { system: "Rewrite.", user: "Two lines." }) };
}

const says = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] });

test("it is asked as any OpenAI-compatible model is, with its key", async () => {
  const { ask, asked } = await modelThat((_, response) => response.end(says("Hello")));
  expect(await ask()).toEqual({ ok: true, value: "Hello" });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ authorization: "Bearer k-1", url: "/v1/chat/completions" });
  expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({
    model: "small",
    messages: [
      { role: "system", content: "Rewrite." },
      { role: "user", content: "Two lines." },
    ],
  });
});

test.for<[string, string, number, RequestListener]>([
  ["an error of the server's", "500", 2, (_, response) => response.writeHead(500).end()],
  ["a refusal", "401", 1, (_, response) => response.writeHead(401).end("wrong key k-1")],
  ["too many requests", "429", 1, (_, response) => response.writeHead(429).end()],
  ["no JSON", "unexpected answer", 1, (_, response) => response.end("<html>")],
  ["JSON of another kind", "unexpected answer", 1, (_, response) => response.end('{"choices":[]}')],
  ["an answer that is no text", "unexpected answer", 1, (_, response) => response.end(says({ a: 1 }))],
  ["50 kB", "too long", 1, (_, response) => response.end(says("x".repeat(50_000)))],
  ["half an answer", "network", 2, cutOff],
  ["a connection that is closed", "network", 2, (request) => request.socket.destroy()],
  ["a redirect", "network", 2, (_, response) => response.writeHead(302, { location: "/other" }).end()],
])("%s is said to be “%s”", async ([, why, times, answers]) => {
  const { ask, asked } = await modelThat(answers);
  expect(await ask()).toEqual({ ok: false, error: { code: "down", why } });
  expect(asked).toHaveLength(times);
});

test("one that faltered is asked once more", async () => {
  let times = 0;
  const { ask } = await modelThat((_, response) => {
    times += 1;
    if (times === 1) response.writeHead(503).end();
    else response.end(says("Hello"));
  });
  expect(await ask()).toEqual({ ok: true, value: "Hello" });
});

test(
  "one that says nothing for three seconds is left, and not asked again",
  { timeout: 15_000 },
  async () => {
    const { ask, asked } = await modelThat((_, response) => void response.write(" "));
    expect(await ask()).toEqual({ ok: false, error: { code: "down", why: "too slow" } });
    expect(asked).toHaveLength(1);
  },
);

function cutOff(...[request, response]: Parameters<RequestListener>): void {
  response.writeHead(200, { "content-length": "1000" });
  response.write('{"choices":', () => request.socket.destroy());
}
