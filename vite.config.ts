import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  // Merges with Remix' own; a type cannot.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Future {
    v3_singleFetch: true;
  }
}

const appUrl = process.env["SHOPIFY_APP_URL"] ?? "http://localhost";
const host = new URL(appUrl).hostname;
const isLocal = host === "localhost";

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: {
    // The admin's content policy has no `data:` scripts.
    assetsInlineLimit: 0,
    target: "es2022",
  },
  server: {
    allowedHosts: [host],
    cors: { preflightContinue: true },
    hmr: isLocal
      ? { protocol: "ws", host, port: 64_999, clientPort: 64_999 }
      : { protocol: "wss", host, clientPort: 443 },
  },
});
