import { expect, test } from "vitest";
import { setupSteps } from "./setup-steps.ts";

const fresh = { trade: null, articles: 0, online: 0, themeEditor: "https://one.myshopify.com/admin/themes" };
const done = (steps: ReturnType<typeof setupSteps>) =>
  steps.filter(({ isDone }) => isDone).map(({ step }) => step);

test("a shop that was just installed has everything before it", () => {
  expect(done(setupSteps(fresh, "unknown"))).toEqual([]);
});

test("a step is done when the thing itself is there, not when somebody clicked", () => {
  expect(done(setupSteps({ ...fresh, trade: "food", articles: 3 }, "off"))).toEqual(["trade", "knowledge"]);
  expect(done(setupSteps({ ...fresh, online: 1 }, "on"))).toEqual(["team", "bubble"]);
});
