import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { env } from "./env.server.ts";
import { RouteProblem } from "./components/route-problem.tsx";

const APP_BRIDGE = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

export function loader() {
  return { apiKey: env.SHOPIFY_API_KEY };
}

/** The key never changes while a page is open. */
export const shouldRevalidate = () => false;

/**
 * App Bridge is loaded here and nowhere else, first in the head as Shopify asks, and only on the embedded pages.
 */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const isEmbedded = /^\/app(\/|$)/.test(useLocation().pathname);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        {isEmbedded && data && (
          <>
            <meta name="shopify-api-key" content={data.apiKey} />
            <script src={APP_BRIDGE} />
          </>
        )}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export { RouteProblem as ErrorBoundary };
