import { afterAll, beforeAll, expect, test } from "vitest";
import { startedShop, type Started } from "../testing/start.ts";

let started: Started;
beforeAll(async () => {
  started = await startedShop({
    customers: [{ id: 7, first_name: "Ana", last_name: "<b>Silva</b>" }],
    products: [{ id: 5, title: "Whey", price: 20 }],
    pages: [{ title: "Shipping", body: "<p>Two days</p>" }],
  });
});
afterAll(() => started.stop());

const get = (path: string, cookie = "") => started.toShop("GET", path, undefined, { cookie });

test.for(["/", "/collections/all", "/products/whey", "/pages/shipping", "/cart", "/account"])(
  "the storefront shows %s",
  async (path) => {
    const reply = await get(path);
    expect(reply.status).toBe(200);
    expect(reply.body).toContain("</html>");
  },
);

test("what does not exist is 404, and no asset is read from outside its folder", async () => {
  expect((await get("/pages/none")).status).toBe(404);
  const outside = "/extensions/sandbox/chat-bubble/assets/..%2Fshopify.extension.toml";
  expect((await started.toShop("GET", outside, undefined, { host: "cdn.shopify.com" })).status).toBe(404);
});

test("whoever is chosen in the switch is signed in, and is written as text", async () => {
  const { headers } = await get("/account/login?as=7");
  const page = await get("/account", headers["set-cookie"]?.split(";")[0]);

  expect(page.body).toContain("Hello, Ana");
  expect(page.body).toContain("&lt;b&gt;Silva");
  expect(page.body).not.toContain("<b>Silva");
});

test("what goes into the cart is in /cart.js", async () => {
  const added = await started.toShop("POST", "/cart/add.js", { items: [{ id: 51, quantity: 2 }] });
  const cart = await get("/cart.js", added.headers["set-cookie"]?.split(";")[0]);
  expect(JSON.parse(cart.body)).toMatchObject({
    item_count: 2,
    total_price: 4000,
    items: [{ product_title: "Whey", variant_title: null, price: 2000, url: "/products/whey?variant=51" }],
  });
});
