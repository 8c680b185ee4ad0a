import { expect, test } from "vitest";
import { ShopId } from "#app/domain/ids.ts";
import { makeDataKey, openVault, rewrapDataKey, type MasterKeys } from "./vault.server.ts";

const masterKey: MasterKeys = [Buffer.alloc(32, 7)];
const one = ShopId("11111111-1111-4111-8111-111111111111");
const two = ShopId("22222222-2222-4222-8222-222222222222");
const place = { table: "customers", column: "sealed", row: "7" };

test("a secret comes back as it was sealed", () => {
  const vault = openVault(masterKey, one, makeDataKey(masterKey, one));
  const sealed = vault.seal(place, "ada@example.com, Übergröße");
  expect(sealed.includes("ada@example.com")).toBe(false);
  expect(vault.unseal(place, sealed).toString()).toBe("ada@example.com, Übergröße");
});

test("the same secret never looks the same twice", () => {
  const vault = openVault(masterKey, one, makeDataKey(masterKey, one));
  expect(vault.seal(place, "x").equals(vault.seal(place, "x"))).toBe(false);
});

test.for([
  ["another row", { ...place, row: "8" }],
  ["another column", { ...place, column: "email" }],
  ["another table", { ...place, table: "agents" }],
] as const)("a secret moved to %s does not open", ([, elsewhere]) => {
  const vault = openVault(masterKey, one, makeDataKey(masterKey, one));
  expect(() => vault.unseal(elsewhere, vault.seal(place, "x"))).toThrow();
});

test("a flipped bit does not open", () => {
  const vault = openVault(masterKey, one, makeDataKey(masterKey, one));
  const sealed = vault.seal(place, "secret");
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    expect(() => vault.unseal(place, changed), `byte ${index}`).toThrow();
  }
});

test("a shop's key opens neither for another shop nor under another master key", () => {
  const key = makeDataKey(masterKey, one);
  expect(() => openVault(masterKey, two, key)).toThrow();
  expect(() => openVault([Buffer.alloc(32, 8)], one, key)).toThrow();
});

test("with a new key, what the old one sealed is gone for ever", () => {
  const sealed = openVault(masterKey, one, makeDataKey(masterKey, one)).seal(place, "x");
  expect(() => openVault(masterKey, one, makeDataKey(masterKey, one)).unseal(place, sealed)).toThrow();
});

test("an e-mail is found by its index within a shop, whatever its case, and not across shops", () => {
  const key = makeDataKey(masterKey, one);
  const vault = openVault(masterKey, one, key);
  expect(openVault(masterKey, one, key).emailIndex(" Ada@Example.com ")).toEqual(
    vault.emailIndex("ada@example.com"),
  );
  const other = openVault(masterKey, two, makeDataKey(masterKey, two));
  expect(other.emailIndex("ada@example.com")).not.toEqual(vault.emailIndex("ada@example.com"));
});

test.for(["+44 20 7946 0007", "0044 (20) 7946-0007", "442079460007"])(
  "a phone written %s is one phone",
  (phone) => {
    const vault = openVault(masterKey, one, makeDataKey(masterKey, one));
    expect(vault.phoneIndex(phone)).toEqual(vault.phoneIndex("+442079460007"));
    expect(vault.phoneIndex(phone)).not.toEqual(vault.phoneIndex("+442079460008"));
    expect(vault.phoneIndex(phone)).not.toEqual(vault.emailIndex(phone));
  },
);

test("a new master key takes over a shop's key: what was sealed opens all the while, and then without the old one", () => {
  const next = Buffer.alloc(32, 9);
  const both: MasterKeys = [next, ...masterKey];
  const old = makeDataKey(masterKey, one);
  const sealed = openVault(masterKey, one, old).seal(place, "x");
  const index = openVault(masterKey, one, old).emailIndex("ada@example.com");
  expect(openVault(both, one, old).unseal(place, sealed).toString()).toBe("x");

  const wrapped = rewrapDataKey(both, one, old) ?? old;
  expect(rewrapDataKey(both, one, wrapped)).toBeNull();
  expect(openVault([next], one, wrapped).unseal(place, sealed).toString()).toBe("x");
  expect(openVault([next], one, wrapped).emailIndex("ada@example.com")).toEqual(index);
  expect(() => openVault(masterKey, one, wrapped)).toThrow();
});
