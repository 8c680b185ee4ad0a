import { freshDatabase } from "./database.ts";

/**
 * Runs before each database test file: gives it a database of its own, so that product modules which read their
 * environment when they are imported find it there. The cluster is thrown away at the end, and this with it.
 */
const { appUrl } = await freshDatabase();

Object.assign(process.env, {
  DATABASE_URL: appUrl,
  SHOPIFY_API_KEY: "test-api-key",
  SHOPIFY_API_SECRET: "test-api-secret-of-more-than-32-characters",
  SHOPIFY_APP_URL: "https://baton.test",
  BATON_MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
});
