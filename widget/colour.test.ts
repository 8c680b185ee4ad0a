import fc from "fast-check";
import { expect, test } from "vitest";
import { textOn } from "./colour.ts";

const cases: [string, string][] = [
  ["#000000", "#fff"],
  ["#ffffff", "#000"],
  ["#fff", "#000"],
  ["#14532d", "#fff"],
  ["#FFD400", "#000"],
  ["#0b0b0fff", "#fff"],
  ["rgb(255, 212, 0)", "#000"],
  ["rgba(11,11,15,1)", "#fff"],
  ["", "#fff"],
  ["teal", "#fff"],
];
test.for(cases)("text on %j is %s", ([colour, text]) => {
  expect(textOn(colour)).toBe(text);
});

/** WCAG's contrast, written a second time, from its definition. */
function contrast(hex: string, text: string): number {
  const light = (it: string) => {
    const part = (at: number) => parseInt(it.slice(at, at + 2), 16) / 255;
    const linear = (value: number) =>
      value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    return 0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5));
  };
  const [dark = 0, bright = 0] = [light(hex), text === "#000" ? 0 : 1].sort((one, other) => one - other);
  return (bright + 0.05) / (dark + 0.05);
}

test("any colour a merchant picks gives its text a contrast of at least 4.5 to 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const hex = `#${number.toString(16).padStart(6, "0")}`;
      expect(contrast(hex, textOn(hex))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
