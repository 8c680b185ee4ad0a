import { expect, test } from "vitest";
import { cut } from "./cut.ts";

test("a character of two halves is kept whole or left out", () => {
  expect(cut("a🙂🙂", 2)).toBe("a");
  expect(cut("a🙂🙂", 3)).toBe("a🙂");
  expect(cut("🙂🙂", 4)).toBe("🙂🙂");
});

test("a text that is short enough stays as it is", () => {
  expect(cut("Where is it?", 90)).toBe("Where is it?");
});
