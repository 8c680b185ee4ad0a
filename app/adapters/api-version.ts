import { ApiVersion } from "@shopify/shopify-api";

/** The same for the Admin API and for webhooks; `shopify.app.toml` names it too. */
export const API_VERSION = ApiVersion.July26;
