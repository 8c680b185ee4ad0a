import { expect, test } from "vitest";
import { type NameKind, readNames, withNames } from "./read-names.ts";

test.for<[NameKind, string, string[]]>([
  ["skill", "Refunds, Sizing;  lab  Results ", ["refunds", "sizing", "lab results"]],
  ["tag", "VIP, Gold Club,,", ["VIP", "Gold Club"]],
  ["tag", "semi;colon", ["semi;colon"]],
  ["segment", "Spent over 500, EU", ["Spent over 500, EU"]],
  ["segment", "  ", []],
])("a %s is read from “%s”", ([kind, typed, names]) => {
  expect(readNames(kind, typed)).toEqual(names);
});

test("a name that is there in other letters is there once, as it was written first", () => {
  expect(withNames(["VIP"], ["vip", "Gold", "gold"])).toEqual(["VIP", "Gold"]);
});
