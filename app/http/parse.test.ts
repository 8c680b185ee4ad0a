import { describe, expect, test } from "vitest";
import { Refusal, type Ask } from "./handler.ts";
import { parseCursor, readJson, ShopperMessage, uuidOr404 } from "./parse.ts";

function ask(body: string | Buffer, contentType = "application/json"): Ask {
  const req = { headers: { "content-type": contentType } };
  return { req, body: async () => Buffer.from(body) } as unknown as Ask;
}
const clientId = "message-0001";

describe("a shopper's message at the edge", () => {
  test("is taken as it was typed", async () => {
    const text = "Wo ist meine Bestellung? 🙂\u200b";
    await expect(readJson(ask(JSON.stringify({ clientId, text })), ShopperMessage)).resolves.toEqual({
      clientId,
      text,
    });
  });

  const wrong: [string, string | Buffer, number][] = [
    ["malformed JSON", '{"clientId":', 400],
    ["bytes that are no UTF-8", Buffer.from([0x22, 0xff, 0x22]), 400],
    ["no object", "[]", 400],
    ["no text", JSON.stringify({ clientId }), 400],
    ["an empty text", JSON.stringify({ clientId, text: " \n" }), 400],
    ["a text that is a number", JSON.stringify({ clientId, text: 1 }), 400],
    ["a text of 4,001 characters", JSON.stringify({ clientId, text: "x".repeat(4_001) }), 400],
    ["a lone surrogate", `{"clientId":"${clientId}","text":"\\ud800"}`, 400],
    ["a list that is as wide as a body may be", JSON.stringify(Array(130_000).fill(1)), 400],
    ["a NUL", `{"clientId":"${clientId}","text":"a\\u0000b"}`, 400],
    ["an unknown field", JSON.stringify({ clientId, text: "a", role: "agent" }), 400],
    ["a prototype in it", `{"clientId":"${clientId}","text":"a","__proto__":{"polluted":1}}`, 400],
    ["an id that is no id", JSON.stringify({ clientId: "../../x", text: "a" }), 400],
    ["100 levels", `${"[".repeat(100)}${"]".repeat(100)}`, 400],
  ];
  test.for(wrong)("is refused when it has %s", async ([, body, status]) => {
    const refusal = await readJson(ask(body), ShopperMessage).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ status });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("is refused when it does not come as JSON, so that no form on another page can send it", async () => {
    const body = JSON.stringify({ clientId, text: "a" });
    await expect(readJson(ask(body, "text/plain"), ShopperMessage)).rejects.toMatchObject({ status: 415 });
  });
});

test("what is not even an id does not exist either", () => {
  expect(() => uuidOr404("1 or 1=1")).toThrow(expect.objectContaining({ status: 404 }));
});

const cursors: [string | null, number | null][] = [
  [null, 0],
  ["0", 0],
  ["17", 17],
  ["-1", null],
  ["abc", null],
  ["1,2", null],
  ["9223372036854775808", null],
];
test.for(cursors)("the cursor %s is read as %s", ([given, read]) => {
  expect(parseCursor(given)).toBe(read);
});
