import { afterAll, beforeAll, expect, test } from "vitest";
import { offlineToken, startedShop, type Started } from "../testing/start.ts";

const HOUR_MS = 3_600_000;
const ago = (days: number) => new Date(Date.now() - days * 24 * HOUR_MS).toISOString();

let started: Started;
let token: string;
beforeAll(async () => {
  started = await startedShop({
    customers: [
      { id: 7, first_name: "Ana", email: "ana@mail.example", tags: "VIP, loyal", segments: ["Regulars"] },
    ],
    orders: [
      { id: 1, name: "#4519", customerId: 7, createdAt: ago(90), totalPrice: "10" },
      {
        id: 2,
        name: "#4520",
        customerId: 7,
        createdAt: ago(20),
        line_items: [{ title: "Whey", quantity: 2, price: 30 }],
      },
      {
        id: 3,
        name: "#4521",
        customerId: 7,
        createdAt: ago(2),
        totalPrice: "5",
        tracking: { number: "T1" },
        refunds: [{ amount: 2, note: "Lid", lines: [{ title: "Shaker" }] }],
        transactions: [{ gateway: "Bogus", card: "Visa 4242" }],
        returns: [{ lines: [{ title: "Shaker", reason: "Defective" }] }],
      },
    ],
    pages: [{ title: "Shipping", body: "<p>Two days</p>" }],
    policies: [{ type: "refund", body: "<p>30 days</p>" }],
  });
  token = await offlineToken(started);
});
afterAll(() => started.stop());

const names = (orders: unknown) => (orders as { nodes: { name: string }[] }).nodes.map(({ name }) => name);

test("an order is found by its name, with its lines, parcel, refund and customer", async () => {
  const { data } = await started.query(
    token,
    `{ orders(first: 1, query: "name:#4521") { nodes { name displayFulfillmentStatus customer { firstName tags }
       totalRefundedSet { shopMoney { amount currencyCode } } fulfillments(first: 2) { trackingInfo(first: 1) { number } } } } }`,
  );

  expect(data?.["orders"]).toEqual({
    nodes: [
      {
        name: "#4521",
        displayFulfillmentStatus: "FULFILLED",
        customer: { firstName: "Ana", tags: ["VIP", "loyal"] },
        totalRefundedSet: { shopMoney: { amount: "2.00", currencyCode: "USD" } },
        fulfillments: [{ trackingInfo: [{ number: "T1" }] }],
      },
    ],
  });
});

test("orders older than 60 days stay hidden, though the customer's count knows them", async () => {
  const { data } = await started.query(
    token,
    `{ orders(first: 10, sortKey: CREATED_AT, reverse: true) { nodes { name } }
       customer(id: "gid://shopify/Customer/7") { numberOfOrders amountSpent { amount } lastOrder { name } } old: order(id: "gid://shopify/Order/1") { name } }`,
  );

  expect(names(data?.["orders"])).toEqual(["#4521", "#4520"]);
  expect(data?.["customer"]).toEqual({
    numberOfOrders: "3",
    amountSpent: { amount: "73.00" },
    lastOrder: { name: "#4521" },
  });
  expect(data?.["old"]).toBeNull();
});

test("pages of a connection follow one another, and updated_at narrows them", async () => {
  const query =
    "query Page($after: String, $query: String) { orders(first: 1, after: $after, query: $query) { nodes { name } pageInfo { hasNextPage endCursor } } }";
  const first = (await started.query(token, query)).data?.["orders"] as {
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  const second = (await started.query(token, query, { after: first.pageInfo.endCursor })).data?.["orders"];
  const recent = (await started.query(token, query, { query: `updated_at:>='${ago(5)}'` })).data?.["orders"];

  expect(first.pageInfo.hasNextPage).toBe(true);
  expect([names(first), names(second), names(recent)]).toEqual([["#4520"], ["#4521"], ["#4521"]]);
});

test("policies and pages carry their texts and addresses", async () => {
  const { data } = await started.query(
    token,
    "{ shop { shopPolicies { type body url } } pages(first: 5) { nodes { handle body } } }",
  );
  expect(data).toEqual({
    shop: {
      shopPolicies: [
        {
          type: "REFUND_POLICY",
          body: "<p>30 days</p>",
          url: "https://one.myshopify.com/policies/refund-policy",
        },
      ],
    },
    pages: { nodes: [{ handle: "shipping", body: "<p>Two days</p>" }] },
  });
});

test("a scope that was not granted closes the field", async () => {
  started.shop.faults.refuseScopes(["read_customers"]);
  const { status, data, errors } = await started.query(
    token,
    `{ customer(id: "gid://shopify/Customer/7") { tags } shop { name } }`,
  );
  started.shop.faults.refuseScopes([]);

  expect([status, data?.["customer"]]).toEqual([200, null]);
  expect(errors?.[0]).toMatchObject({
    path: ["customer"],
    extensions: { code: "ACCESS_DENIED", requiredAccess: "`read_customers` access scope." },
  });
});

test("a field that may not be null takes what it is in along when it is closed", async () => {
  started.shop.faults.refuseScopes(["read_returns"]);
  const { data, errors } = await started.query(
    token,
    `{ order(id: "gid://shopify/Order/3") { name returns(first: 1) { nodes { name } } }
       nodes(ids: ["gid://shopify/Order/3"]) { ... on Order { returnStatus } } }`,
  );
  started.shop.faults.refuseScopes([]);

  expect(data).toEqual({ order: null, nodes: [{ returnStatus: "IN_PROGRESS" }] });
  expect(errors?.[0]?.path).toEqual(["order", "returns"]);
});

test("an order carries its card's last digits, its refund's lines and its returns", async () => {
  const { data } = await started.query(
    token,
    `{ order(id: "gid://shopify/Order/3") {
       transactions(first: 1) { formattedGateway paymentDetails { ... on CardPaymentDetails { company number } } }
       refunds(first: 1) { note refundLineItems(first: 1) { nodes { quantity lineItem { title } } } }
       returns(first: 1) { nodes { name status returnLineItems(first: 1) { nodes { quantity
         ... on ReturnLineItem { fulfillmentLineItem { lineItem { title } } } returnReasonDefinition { name } } } } } } }`,
  );
  expect(data?.["order"]).toEqual({
    transactions: [
      { formattedGateway: "Bogus", paymentDetails: { company: "Visa", number: "•••• •••• •••• 4242" } },
    ],
    refunds: [{ note: "Lid", refundLineItems: { nodes: [{ quantity: 1, lineItem: { title: "Shaker" } }] } }],
    returns: {
      nodes: [
        {
          name: "#4521-R1",
          status: "OPEN",
          returnLineItems: {
            nodes: [
              {
                quantity: 1,
                fulfillmentLineItem: { lineItem: { title: "Shaker" } },
                returnReasonDefinition: { name: "Defective" },
              },
            ],
          },
        },
      ],
    },
  });
});

test("segments are those that customers are in, and each customer is in their own", async () => {
  const { data } = await started.query(token, "{ segments(first: 5) { nodes { id name } } }");
  const { nodes } = data?.["segments"] as { nodes: { id: string; name: string }[] };
  expect(nodes.map(({ name }) => name)).toEqual(["Regulars"]);

  const query = `query Members($customer: ID!, $segments: [ID!]!) {
    customerSegmentMembership(customerId: $customer, segmentIds: $segments) { memberships { isMember } } }`;
  const segments = nodes.map(({ id }) => id);
  const asked = (customer: string) => started.query(token, query, { customer, segments });
  const [ana, nobody] = [await asked("gid://shopify/Customer/7"), await asked("gid://shopify/Customer/8")];
  expect(ana.data?.["customerSegmentMembership"]).toEqual({ memberships: [{ isMember: true }] });
  expect(nobody.data?.["customerSegmentMembership"]).toEqual({ memberships: [{ isMember: false }] });
});

test("personal data the app is not approved for is null, and the answer says so", async () => {
  started.shop.faults.withholdProtectedFields(true);
  const { status, data, errors } = await started.query(
    token,
    `{ customer(id: "gid://shopify/Customer/7") { firstName tags } }`,
  );
  started.shop.faults.withholdProtectedFields(false);

  expect([status, data?.["customer"]]).toEqual([200, { firstName: null, tags: ["VIP", "loyal"] }]);
  expect(errors?.map(({ path, extensions }) => [path, extensions["code"]])).toEqual([
    [["customer", "firstName"], "ACCESS_DENIED"],
  ]);
});

test("a throttled query is answered with 200, THROTTLED and the state of the bucket", async () => {
  started.shop.faults.throttle(1);
  const refused = await started.query(token, "{ shop { name } }");
  const after = await started.query(token, "{ shop { name } }");

  expect([refused.status, refused.data, refused.errors?.[0]?.extensions["code"]]).toEqual([
    200,
    undefined,
    "THROTTLED",
  ]);
  expect(refused.extensions?.cost.throttleStatus).toMatchObject({ maximumAvailable: 2000, restoreRate: 100 });
  expect(after.data).toEqual({ shop: { name: "One" } });
});

test("a query that could cost more than 1,000 points is not run", async () => {
  const { errors } = await started.query(
    token,
    "{ orders(first: 100) { nodes { lineItems(first: 50) { nodes { title } } } } }",
  );
  expect(errors?.[0]?.extensions["code"]).toBe("MAX_COST_EXCEEDED");
});

test("an unknown token, another version and a wrong field are refused as Shopify does", async () => {
  expect((await started.query("shpat_none", "{ shop { name } }")).status).toBe(401);
  expect(
    (await started.toShop("POST", "/admin/api/2020-01/graphql.json", { query: "{ shop { name } }" })).status,
  ).toBe(404);
  expect((await started.query(token, "{ shop { nme } }")).errors?.[0]?.message).toContain("nme");
});

test("a shop that is down answers 503", async () => {
  started.shop.faults.down(true);
  const reply = await started.toShop("POST", "/admin/api/2026-07/graphql.json", {
    query: "{ shop { name } }",
  });
  started.shop.faults.down(false);
  expect(reply.status).toBe(503);
});
