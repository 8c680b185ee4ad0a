import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { ask } from "../net/reply.ts";
import { startedShop } from "../testing/start.ts";

const EVIL = `<img src=x onerror="alert(1)">`;

test("what the app sends is listed newest first and shown whole, as text; nothing of it is markup of the page", async () => {
  const { sandbox, stop } = await startedShop();
  const read = (path: string) =>
    ask({ method: "GET", target: sandbox.url, path, headers: { host: "mailbox.test" } });
  expect((await read("/")).body).toContain("Nothing yet");

  const transport = createTransport(sandbox.mailbox.url);
  const sent = { from: "chat@baton.test", to: `"${EVIL.replaceAll('"', "'")}" <maya@example.com>` };
  await transport.sendMail({ ...sent, subject: "First", text: "Hello" });
  await transport.sendMail({
    ...sent,
    subject: EVIL,
    text: `${EVIL} see https://one.myshopify.com/.`,
    html: `<p>${EVIL}</p><script>parent.x = 1</script>`,
  });
  expect(sandbox.mails().map(({ subject, to }) => [subject, to])).toEqual([
    ["First", ["maya@example.com"]],
    [EVIL, ["maya@example.com"]],
  ]);
  const list = (await read("/")).body;
  expect(list.indexOf("/2")).toBeLessThan(list.indexOf("/1"));
  const { body } = await read("/2");
  expect(body).toContain('<a href="https://one.myshopify.com/">https://one.myshopify.com/</a>.');
  for (const page of [list, body]) expect(page).not.toMatch(/<img|<script/);
  expect((await read("/2/source")).headers["content-type"]).toContain("text/plain");
  expect((await read("/9")).status).toBe(404);
  transport.close();
  await stop();
});
