import { expect, test } from "vitest";
import { arrived, forgetDeliveries, onDelivery, undelivered } from "./deliveries.ts";

test("a message counts as delivered once, by the id in its line, wherever the id stands", () => {
  const times: number[] = [];
  onDelivery("one", (now) => times.push(now));
  onDelivery("two", (now) => times.push(now));
  arrived(JSON.stringify({ seq: 2, author: "bot", text: "An answer." }));
  arrived(JSON.stringify({ seq: 1, clientId: "a stranger's", text: "Hello" }));
  expect(undelivered()).toBe(2);

  arrived(JSON.stringify({ seq: 1, text: "Hello", clientId: "one" }));
  arrived(JSON.stringify({ clientId: "two", seq: 3 }));
  arrived(JSON.stringify({ clientId: "two", seq: 3 }));
  expect(undelivered()).toBe(0);
  expect(times).toHaveLength(2);

  onDelivery("three", () => expect.unreachable());
  forgetDeliveries();
  arrived(JSON.stringify({ clientId: "three" }));
});
