import { beforeAll, describe, expect, test } from "vitest";
import type { Agent } from "../support/stack.ts";
import { startAdmin } from "./support-admin.ts";

const CHATS = [
  "conversation_id,author,message,created_at",
  ...Array.from(
    { length: 4 },
    (_, at) => `a${at},customer,"Can I take this with my medication, version ${at}?",`,
  ),
  ...Array.from({ length: 3 }, (_, at) => `b${at},customer,"Do you engrave names on rings, option ${at}?",`),
  "c,customer,My mail is ada@example.com,",
].join("\r\n");

const baton = startAdmin();
let admin: Agent;

beforeAll(async () => {
  admin = await baton.shop.agent({ name: "Ada", role: "admin" });
});

test("a merchant imports transcripts, answers two questions with the keyboard, looks at the rules and has them in the matrix", async () => {
  const { app, page, open, barriers } = baton.on;
  await open("/questions");
  await app.getByText("No questions yet").waitFor();
  await open("/transcripts");
  const file = { name: "chats.csv", mimeType: "text/csv", buffer: Buffer.from(CHATS) };
  await app.locator("input[type=file]").setInputFiles(file);
  await app.getByText("8 conversations imported from a file.").waitFor();
  expect(await barriers()).toEqual([]);
  await app.getByRole("link", { name: "See frequent questions" }).click();

  const head = app.getByRole("button", { name: /Can I take this with my medication/ });
  await head.waitFor();
  await app.getByText("Baton would say Yes. It touches the body or the law").waitFor();
  await head.focus();
  await page.keyboard.press("y");
  await page.keyboard.press("n");
  await app.getByRole("button", { name: /Can I take.*Goes to a person/ }).waitFor();
  await app.getByText("Saved", { exact: true }).waitFor();
  expect(await barriers()).toEqual([]);

  await page.reload();
  await app.getByText("1 of 2 answered").first().waitFor();
  await app.getByRole("button", { name: "Review rules" }).click();
  await app.getByText("Questions for a person: added").waitFor();
  expect(await barriers()).toEqual([]);
  await app.getByRole("button", { name: "Save these rules" }).click();
  await app.getByText("Saved. The rules count now.").waitFor();
  await app.getByRole("link", { name: "See all rules" }).click();
  await app.getByText("Questions for a person").first().waitFor();
});

test("an answer given without a network is kept, said so, and arrives when it is back", async () => {
  const { app, page, open } = baton.on;
  await open("/questions");
  const head = app.getByRole("button", { name: /Do you engrave names/ });
  await head.waitFor();
  await page.context().setOffline(true);
  await head.focus();
  await page.keyboard.press("n");
  await app.getByText("Not saved yet.").waitFor();
  await page.context().setOffline(false);
  await app.getByText("Not saved yet.").waitFor({ state: "detached" });
  await page.reload();
  await app.getByRole("button", { name: /Do you engrave names.*One answer left/ }).waitFor();
});

test("a topic is taught, tried before it is saved, and saved", async () => {
  const { app, page, open, barriers } = baton.on;
  await open("/topics");
  await app.getByRole("button", { name: "Add topic" }).first().click();
  await app.getByLabel("Name", { exact: true }).fill("Engraving");
  await app
    .getByLabel("Phrases, one a line")
    .fill("engrave my initials\ncan you engrave a name\nengraving on a ring");
  await app.getByText("3 phrases").first().waitFor();
  await app.getByPlaceholder("Can I get my initials on it?").fill("can you engrave a name on it");
  await app.getByText("Your topic “Engraving”").waitFor();
  expect(await barriers()).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.reload();
  await app.getByRole("button", { name: /Engraving/ }).waitFor();
});

describe("a file that cannot be imported", () => {
  const files: [string, Buffer][] = [
    ["nothing", Buffer.from("")],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ["one column without a name", Buffer.from("Where is my order?\nAnd mine?\n")],
    ["half of a UTF-16 text", Buffer.from([0xff, 0xfe, 0x41])],
    ["a quote that never closes", Buffer.from('text,role\n"Where is')],
    ["JSON nested 100,000 deep", Buffer.from("[".repeat(100_000) + "]".repeat(100_000))],
    ["JSON cut off", Buffer.from('{"conversations":[{"id":1')],
    ["100,000 rows of nothing", Buffer.from(`id,role,text\n${"1,customer,\n".repeat(100_000)}`)],
    ["more than 20 MB", Buffer.alloc(20_100_000, "a")],
  ];
  test.for(files)("%s gets a sentence", async ([, content]) => {
    const { status, body } = await upload(content);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect((JSON.parse(body) as { message: string }).message).toMatch(/\.$/);
  });

  test("100,000 rows of questions are taken up to the limit, and it is said", async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `${at},Where is parcel of week ${at}?`);
    const { status, body } = await upload(Buffer.from(`id,text\n${rows.join("\n")}`));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ added: 5_000, isCut: true });
  });

  test("no form, no file, or another role gets a sentence too", async () => {
    const json = { "content-type": "application/json" };
    const boundary = { "content-type": "multipart/form-data; boundary=x" };
    for (const [body, headers] of [
      [Buffer.from("{}"), json],
      [Buffer.from("garbage"), boundary],
      [Buffer.from("--x--\r\n"), boundary],
    ] as const) {
      const reply = await admin.request("POST", "/app/transcripts/import", body, headers);
      expect([reply.status, (JSON.parse(reply.body) as { code: string }).code]).toEqual([400, "no-file"]);
    }
    const viewer = await baton.shop.agent({ name: "Vic", role: "viewer" });
    const { status } = await upload(Buffer.from(CHATS), viewer);
    expect(status).toBe(403);
  });
});

test.for<[string, unknown]>([
  ["/app/questions/answer", { id: "q", harm: "yes" }],
  ["/app/questions/answer", Buffer.from("{")],
  ["/app/questions/save", { mark: "old" }],
  ["/app/questions/save", Buffer.from("[")],
  ["/app/topics/try", { topics: [{ id: 1 }], text: 5 }],
  ["/app/transcripts/remove", { importId: "../../1" }],
])("POST %s refuses what it cannot read", async ([path, body]) => {
  const reply = await admin.request("POST", path, body, { "content-type": "application/json" });
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect((JSON.parse(reply.body) as { message: string }).message).toMatch(/\.$/);
});

function upload(content: Buffer, as: Agent = admin) {
  const start =
    '--x\r\ncontent-disposition: form-data; name="file"; filename="export"\r\ncontent-type: text/csv\r\n\r\n';
  const body = Buffer.concat([Buffer.from(start), content, Buffer.from("\r\n--x--\r\n")]);
  return as.request("POST", "/app/transcripts/import", body, {
    "content-type": "multipart/form-data; boundary=x",
  });
}
