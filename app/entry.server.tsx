/** What `server/` takes from the build: the admin's pages, the plain doors and the workers share one module graph. */
export { default, handleError } from "./document.server.ts";
export { doors } from "./http/doors.server.ts";
export { start } from "./workers.server.ts";
