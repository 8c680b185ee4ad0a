import { expect, test } from "vitest";
import { costOf, meaningOf, type Answered, type Meaning } from "./admin-answer.ts";

const answered = (changes: Partial<Answered>): Answered => ({ status: 200, retryAfter: null, ...changes });
const denied = (path: string[]) => ({ message: "not approved", path, extensions: { code: "ACCESS_DENIED" } });
const throttled = [{ message: "Throttled", extensions: { code: "THROTTLED" } }];
const cost = (currentlyAvailable: number) => ({
  cost: {
    requestedQueryCost: 112,
    throttleStatus: { currentlyAvailable, maximumAvailable: 2000, restoreRate: 100 },
  },
});

const cases: [string, Answered, Meaning][] = [
  [
    "data",
    answered({ data: { shop: { name: "One" } } }),
    { is: "data", data: { shop: { name: "One" } }, withheld: [] },
  ],
  [
    "a record that is not there",
    answered({ data: { customer: null } }),
    { is: "data", data: { customer: null }, withheld: [] },
  ],
  ["nothing at all", answered({}), { is: "down", why: "an answer that is not GraphQL" }],
  [
    "a field that is withheld",
    answered({
      data: { customer: { id: "7", firstName: null } },
      errors: [denied(["customer", "firstName"])],
    }),
    {
      is: "data",
      data: { customer: { id: "7", firstName: null } },
      withheld: [{ path: "customer.firstName", scope: null }],
    },
  ],
  [
    "a denied record",
    answered({ data: { customer: null }, errors: [denied(["customer"])] }),
    { is: "refused", why: "not approved", denied: [{ path: "customer", scope: null }] },
  ],
  [
    "an empty bucket",
    answered({ errors: throttled, extensions: cost(12) }),
    { is: "throttled", waitMs: 1_000 },
  ],
  [
    "an almost full bucket",
    answered({ errors: throttled, extensions: cost(111) }),
    { is: "throttled", waitMs: 50 },
  ],
  ["a bucket that says nothing", answered({ errors: throttled }), { is: "throttled", waitMs: 1_000 }],
  ["429 with a time", answered({ status: 429, retryAfter: "2.0" }), { is: "throttled", waitMs: 2_000 }],
  [
    "429 with a very long time",
    answered({ status: 429, retryAfter: "3600" }),
    { is: "throttled", waitMs: 10_000 },
  ],
  ["401", answered({ status: 401 }), { is: "token-refused" }],
  ["402", answered({ status: 402 }), { is: "refused", why: "status 402", denied: [] }],
  ["503", answered({ status: 503 }), { is: "down", why: "status 503" }],
  [
    "a wrong query",
    answered({ errors: [{ message: "no such field" }] }),
    { is: "refused", why: "no such field", denied: [] },
  ],
  [
    "something else",
    answered({ errors: "[API] nonsense" }),
    { is: "down", why: "an answer that is not GraphQL" },
  ],
];

test.for(cases)("%s", ([, answer, meaning]) => {
  expect(meaningOf(answer)).toEqual(meaning);
});

test.for([
  ["`read_returns` access scope or `read_marketplace_returns` access scope.", "read_returns"],
  ["`read_customers` access scope. Also: The user must not have restricted access.", "read_customers"],
  ["The user must have `read_customer_merge` permissions.", "read_customer_merge"],
  ["An approval by Shopify.", null],
])("what is denied for %j needs %s", ([requiredAccess, scope]) => {
  const error = {
    message: "no",
    path: ["order", "returns"],
    extensions: { code: "ACCESS_DENIED", requiredAccess },
  };
  const answer = answered({ data: { order: null, shop: {} }, errors: [error] });
  expect(meaningOf(answer)).toMatchObject({ withheld: [{ path: "order.returns", scope }] });
});

test("an answer says what the query may cost and what the bucket holds, or nothing", () => {
  expect(costOf(answered({ extensions: cost(12) }))).toEqual({
    requested: 112,
    bucket: { currentlyAvailable: 12, maximumAvailable: 2000, restoreRate: 100 },
  });
  expect(costOf(answered({ extensions: { cost: "free" } }))).toBeNull();
});
