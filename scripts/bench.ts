import { setUp } from "./set-up.ts";

await setUp();
await import("../bench/main.ts");
