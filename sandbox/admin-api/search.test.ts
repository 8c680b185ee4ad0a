import { expect, test } from "vitest";
import { orderRecord } from "../records/order.ts";
import { matcher } from "./search.ts";

const order = orderRecord(
  {
    id: 3,
    name: "#4521",
    customerId: 7,
    tags: "gift",
    financial_status: "paid",
    createdAt: "2026-11-20T10:00:00Z",
  },
  "USD",
  new Date("2026-11-22T00:00:00Z"),
);

const cases: [string, boolean][] = [
  ["", true],
  ["name:#4521", true],
  ["name:4521", true],
  ["name:#452", false],
  ["name:'#4521' AND customer_id:7", true],
  ["customer_id:8", false],
  ["name:#1 OR name:#4521", true],
  ["-tag:gift", false],
  ["NOT tag:other", true],
  ["created_at:>='2026-11-20T00:00:00Z' created_at:<2026-11-21", true],
  ["updated_at:>2026-11-21", false],
  ["financial_status:paid", true],
  ["id:>2", true],
];
test.for(cases)("the search %o finds the order: %o", ([query, found]) => {
  expect(matcher(query)(order)).toBe(found);
});

test("a field the sandbox does not know is an error, not an empty page", () => {
  expect(() => matcher("colour:red")(order)).toThrow("colour");
});
