import { expect, test } from "vitest";
import { parseFile, type ParsedFile } from "./parse-file.ts";
import type { FileRefusal } from "./transcript.ts";

function read(content: string | Uint8Array, name = "export") {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const parsing = parseFile(bytes, name);
  for (;;) {
    const step = parsing.next();
    if (step.done) return step.value;
  }
}

function parsed(content: string | Uint8Array, name?: string): ParsedFile {
  const result = read(content, name);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function refusal(content: string | Uint8Array): FileRefusal {
  const result = read(content);
  if (result.ok) throw new Error("It was taken");
  return result.error;
}

const said = ({ conversations }: ParsedFile) =>
  conversations.map(({ turns }) => turns.map(({ role, text }) => `${role}: ${text}`));

const WHOLE = ["customer: Where is my parcel?", "bot: On its way.", "agent: It comes tomorrow."];

const exports: [string, string, string][] = [
  [
    "a table, one message a row",
    "file",
    "Conversation ID,Author,Message,Created at\r\n7,Customer,Where is my parcel?,2026-03-02 10:00\r\n7,Bot,On its way.,2026-03-02 10:01\r\n7,Agent,It comes tomorrow.,2026-03-02 10:02\r\n",
  ],
  [
    "a table, newest first",
    "file",
    "chat_id;sender_type;body;timestamp\n7;operator;It comes tomorrow.;1772445720\n7;chatbot;On its way.;1772445660\n7;visitor;Where is my parcel?;1772445600\n",
  ],
  [
    "a table, one conversation a row",
    "file",
    'Chat ID,Transcript\n7,"[10:00] Visitor: Where is my parcel?\n[10:01] Shop bot: On its way.\n[10:02] Anna Berg: It comes tomorrow."\n',
  ],
  [
    "JSON, one conversation a line",
    "file",
    '{"id":7,"turns":[{"role":"customer","text":"Where is my parcel?"},{"role":"bot","text":"On its way."},{"role":"agent","text":"It comes tomorrow."}]}\n{"id":8,"turns":[]}\n',
  ],
  [
    "JSON, one message a record",
    "file",
    '[{"ticket_id":7,"role":"user","content":"Where is my parcel?"},{"ticket_id":7,"role":"assistant","content":[{"type":"text","text":"On its way."}]},{"ticket_id":7,"role":"agent","content":"It comes tomorrow."}]',
  ],
  [
    "Gorgias",
    "gorgias",
    '{"data":[{"id":7,"messages":[{"ticket_id":7,"from_agent":false,"public":true,"body_text":"Where is my parcel?","body_html":"<p>x</p>","sender":{"name":"Anna Berg"}},{"from_agent":true,"via":"rule","body_text":"On its way."},{"from_agent":true,"channel":"internal-note","body_text":"VIP"},{"from_agent":true,"via":"helpdesk","body_html":"<p>It comes <b>tomorrow</b>.</p>"}]}],"meta":{"next":null}}',
  ],
  [
    "Zendesk tickets",
    "zendesk",
    '{"tickets":[{"id":7,"requester_id":5,"description":"Where is my parcel?","comments":[{"author_id":5,"plain_body":"Where is my parcel?","public":true},{"author_id":6,"role":"bot","plain_body":"On its way.","public":true},{"author_id":9,"html_body":"<p>It comes tomorrow.</p>","public":true},{"author_id":9,"body":"angry","public":false}]}]}',
  ],
  [
    "Zendesk chats",
    "zendesk",
    '{"id":"7","visitor":{"name":"Anna"},"history":[{"type":"chat.memberjoin","sender_type":"Visitor"},{"type":"chat.msg","sender_type":"Visitor","msg":"Where is my parcel?"},{"type":"chat.msg","sender_type":"Trigger","msg":"On its way."},{"type":"chat.msg","sender_type":"Agent","msg":"It comes tomorrow."}]}',
  ],
  [
    "Intercom",
    "intercom",
    '{"type":"conversation.list","conversations":[{"type":"conversation","id":"7","created_at":1772445600,"source":{"type":"conversation","author":{"type":"lead","name":"Anna"},"body":"<p>Where is my parcel?</p>"},"conversation_parts":{"type":"conversation_part.list","conversation_parts":[{"part_type":"comment","author":{"type":"bot","name":"Fin"},"body":"<p>On its way.</p>"},{"part_type":"assignment","author":{"type":"admin"},"body":null},{"part_type":"note","author":{"type":"admin"},"body":"<p>angry</p>"},{"part_type":"comment","author":{"type":"admin","name":"Ben"},"body":"<p>It comes tomorrow.</p>"}]}}]}',
  ],
  [
    "Tidio",
    "tidio",
    "conversation_id,visitor_name,operator_name,author_type,message_content,created_at\n7,Anna,,visitor,Where is my parcel?,2026-03-02T10:00:00Z\n7,Anna,,bot,On its way.,2026-03-02T10:01:00Z\n7,Anna,Ben,operator,It comes tomorrow.,2026-03-02T10:02:00Z\n",
  ],
];

test.for(exports)("%s: the same conversation is read", ([, source, content]) => {
  const file = parsed(content);
  expect(said(file)[0]).toEqual(WHOLE);
  expect(file.source).toBe(source);
});

test("who is only a name: the first writes as the customer, and no name stays", () => {
  const file = parsed("id,author,text\n1,Anna Berg,Hi Ben\n1,Ben Stone,Hello Anna\n1,Anna Berg,Thanks");
  expect(said(file)).toEqual([["customer: Hi [name]", "agent: Hello [name]", "customer: Thanks"]]);
});

test("a list of questions is one conversation a row, the same ones too", () => {
  expect(said(parsed("message\nWhere is it?\nWhere is it?\n"))).toEqual([
    ["customer: Where is it?"],
    ["customer: Where is it?"],
  ]);
});

test("bad rows are told with their line, and the rest goes on", () => {
  const table = parsed(
    'id,role,text\n1,customer,"Hi, there"\n2,,Lost\n3,customer,\n4,customer,"open\n5,customer,Bye\n',
  );
  expect(said(table)).toEqual([["customer: Hi, there"], ["customer: Bye"]]);
  expect(table.bad).toEqual([
    { line: 3, reason: "no-author" },
    { line: 4, reason: "no-message" },
    { line: 5, reason: "unclosed-quote" },
  ]);
  const lines = parsed(
    '{"id":1,"turns":[{"role":"customer","text":"Hi"}]}\n{"id":\n[]\n{"id":4,"role":"agent","text":"Hm"}',
  );
  expect(lines.bad).toEqual([
    { line: 2, reason: "bad-json" },
    { line: 3, reason: "not-a-record" },
    { line: 4, reason: "no-customer" },
  ]);
});

test("encodings: UTF-8 and UTF-16 with their marks, and what older spreadsheets write", () => {
  const text = "text\nKann ich Größe 38 zurückgeben?\n";
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
  const western = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  for (const bytes of [new TextEncoder().encode(`\ufeff${text}`), utf16, western])
    expect(said(parsed(bytes))).toEqual([["customer: Kann ich Größe 38 zurückgeben?"]]);
});

test("beyond the most conversations the first are taken, and it is said", () => {
  const file = parsed(`text\n${"Where is it?\n".repeat(100_000)}`);
  expect([file.conversations.length, file.isCut]).toEqual([5_000, true]);
});

test.for<[string, string | Uint8Array, FileRefusal["code"]]>([
  ["nothing", "", "empty"],
  ["blanks", " \n\n ", "empty"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]), "not-text"],
  ["random bytes", Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256), "not-text"],
  ["a workbook", new TextEncoder().encode("PK\u0003\u0004......[Content_Types].xml"), "spreadsheet"],
  ["a zip", new TextEncoder().encode("PK\u0003\u0004......chats.json"), "archive"],
  ["one column without a name", "Where is my order?\nHow much is it?\n", "one-column"],
  ["columns without messages", "id,price\n1,2\n", "no-message-column"],
  ["quotes that never close", `id,text\n${`1,"${"a".repeat(70_000)}\n`.repeat(30)}`, "unclosed-quotes"],
  ["JSON nested beyond reason", `[${"[".repeat(100_000)}${"]".repeat(100_000)}]`, "no-conversation"],
  ["JSON that is no record", "[1,2,3]", "no-conversation"],
  ["an empty list", "[]", "no-conversation"],
  ["a heading alone", "id,role,text\n", "no-conversation"],
])("%s is refused", ([, content, code]) => {
  expect(refusal(content).code).toBe(code);
});
