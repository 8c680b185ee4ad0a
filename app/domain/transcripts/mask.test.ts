import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import { mask } from "./mask.ts";

test.for<[string, string]>([
  ["Write to anna.berg+shop@mail.example.co.uk please", "Write to [e-mail] please"],
  ["müller@exämple.de", "[e-mail]"],
  ["Call me: +49 (0)30 123 456-78", "Call me: [phone number]"],
  ["555-867-5309 is my cell", "[phone number] is my cell"],
  ["Where is #4521?", "Where is [order number]?"],
  ["order number 88213 has not come", "order number [order number] has not come"],
  ["ORD-20391 and ABC123456", "[order number] and [order number]"],
  ["Order 502-2345678-9012345 is late", "Order [order number] is late"],
  ["is it 502-2345678-9012345 maybe", "is it [number] maybe"],
  ["card 4111111111111111", "card [number]"],
  ["parcel 1Z999AA10123456784 is lost", "parcel [order number] is lost"],
  ["see https://shop.example/account/reset?token=abc now", "see [link] now"],
  ["my name is Anna Berg and I wait", "my name is [name] and I wait"],
])("%s", ([text, masked]) => {
  expect(mask(text)).toBe(masked);
});

test.for([
  "I paid $1,299.00 on 3 March 2026",
  "It costs 1299.00 or 1.299,00 EUR",
  "Is 1000mg of B12 twice a day fine?",
  "Size 42 or 44, 2 pieces, 30 days",
  "iPhone 14 case in stock?",
])("what is not personal stays: %s", (text) => {
  expect(mask(text)).toBe(text);
});

test("names of the file's own columns go, other words stay", () => {
  expect(mask("Hi Anna, Berg here. Order a Will?", ["Anna Schmidt", "Tom Berg"])).toBe(
    "Hi [name], [name] here. Order a Will?",
  );
});

test("what is masked stays as it is when it is masked again", () => {
  const once = mask("a@b.example, +49 30 12345678, #4521, 1234567, www.x.example/y");
  expect(mask(once)).toBe(once);
});

test.for(["a", "1", "1 ", "@", "(1", "order ", "#", "a1-"])("a long run of %j is quick", (unit) => {
  expect(cpuMs(() => mask(unit.repeat(8_000)))).toBeLessThan(50);
});
