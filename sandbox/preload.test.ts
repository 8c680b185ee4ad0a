import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { startedShop } from "./testing/start.ts";

const PRELOAD = join(import.meta.dirname, "preload.ts");
const CLOCK = join(import.meta.dirname, "clock-preload.ts");

test("a process with the preload reaches the sandbox under Shopify's name, and nothing else outside", async () => {
  const { sandbox, stop } = await startedShop();
  const script = `
    const shop = await fetch("https://one.myshopify.com/cart.js").then((answer) => answer.json());
    const outside = await fetch("https://example.com/").catch((error) => String(error.cause ?? error));
    const { get } = await import("node:https");
    const raw = await new Promise((resolve) => get("https://example.com/").once("error", (error) => resolve(error.message)));
    console.log(JSON.stringify([shop.currency, outside, raw]));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", PRELOAD, "--input-type=module", "-e", script],
    {
      env: { ...process.env, BATON_SANDBOX_URL: sandbox.url },
    },
  );

  const [currency, outside, raw] = JSON.parse(stdout) as string[];
  expect(currency).toBe("USD");
  expect(outside).toContain("lets nothing out to example.com");
  expect(raw).toContain("lets nothing out to example.com");
  await stop();
});

test("the clock of a process moves by message", async () => {
  const script = join(import.meta.dirname, "testing", "tell-time.ts");
  const child = fork(script, { execArgv: ["--import", CLOCK] });
  const answers: unknown[] = [];
  child.on("message", (message) => answers.push(message));
  child.send({ type: "advance", ms: 3_600_000 });
  while (answers.length < 2) await once(child, "message");
  child.kill();

  expect(answers).toContainEqual({ type: "advanced" });
  const told = answers.find((one): one is { now: number; fresh: number } => "now" in (one as object));
  expect(told).toMatchObject({ fixed: 5, isDate: true });
  for (const time of [told?.now, told?.fresh]) expect((time ?? 0) - Date.now()).toBeGreaterThan(3_590_000);
});
