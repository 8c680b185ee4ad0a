/**
 * Remix's options, in one place: `vite.config.ts` hands them to the compiler and `app/routes.ts` reads which files are no
 * routes.
 *
 * @type {import("@remix-run/dev").VitePluginConfig & { ignoredRouteFiles: string[] }}
 */
export default {
  ignoredRouteFiles: ["**/.*", "**/*.test.*"],
  buildDirectory: process.env["BATON_BUILD"] ?? "build",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    // Its client reads sessionStorage first, which throws inside the admin's iframe when third-party storage is blocked.
    v3_lazyRouteDiscovery: false,
  },
};
