import { expect, test } from "vitest";
import { whyNotSent } from "./why-not-sent.ts";

const table: [string | null, RegExp][] = [
  ["no-address", /gave no address/],
  ["shop-left", /not installed/],
  ["EENVELOPE 550", /refused the address/],
  ["EADDRESS", /refused the address/],
  ["EENVELOPE 451", /did not take it \(EENVELOPE 451\)/],
  ["ECONNECTION", /did not take it \(ECONNECTION\)/],
  [null, /did not take it/],
];
test.for(table)("%s is said in words", ([code, said]) => {
  expect(whyNotSent(code)).toMatch(said);
});
