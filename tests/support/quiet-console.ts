import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that complains on the console fails, unless it expected the complaint by spying on the console itself. */
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  for (const method of [console.error, console.warn]) {
    if (!vi.isMockFunction(method)) continue;
    const said = method.mock.calls;
    method.mockRestore();
    expect(said, "unexpected words on the console").toEqual([]);
  }
});
