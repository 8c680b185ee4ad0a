import { setUp } from "./set-up.ts";

// The simulated queues need no server.
const isOnlyWaiting = process.argv.slice(2).every((it) => it === "waiting" || it.startsWith("--"));
if (!(isOnlyWaiting && process.argv.includes("waiting"))) await setUp();
await import("../bench/main.ts");
