import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSignedBody } from "./webhook-signature.ts";

const SECRET = "test-api-secret-of-more-than-32-characters";
const body = Buffer.from('{"id":7,"name":"\\u00dcber\\/\r\n"}');
const sign = (bytes: Buffer, secret = SECRET) => createHmac("sha256", secret).update(bytes).digest("base64");

test("the very bytes that were signed are accepted", () => {
  expect(isSignedBody(body, sign(body), SECRET)).toBe(true);
  expect(isSignedBody(Buffer.alloc(0), sign(Buffer.alloc(0)), SECRET)).toBe(true);
});

test.for<[string, string | undefined]>([
  ["no signature", undefined],
  ["an empty one", ""],
  ["another secret's", sign(body, "other")],
  ["one in hex", createHmac("sha256", SECRET).update(body).digest("hex")],
  ["one without padding", sign(body).replace("=", "")],
  ["one in the alphabet of addresses", sign(body).replaceAll("+", "-").replaceAll("/", "_").replace("=", "")],
  ["one with a blank before it", ` ${sign(body)}`],
  ["two in one", `${sign(body)}, ${sign(body)}`],
])("with %s a body is refused", ([, header]) => {
  expect(isSignedBody(body, header, SECRET)).toBe(false);
});

test("whatever is changed in body or signature is refused", () => {
  const signature = sign(body);
  fc.assert(
    fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(body);
      changed.writeUInt8(changed.readUInt8(at) ^ flip, at);
      expect(isSignedBody(changed, signature, SECRET)).toBe(false);
    }),
    { numRuns: 500, seed: 4526 },
  );
  fc.assert(
    fc.property(
      fc.nat(signature.length - 1),
      fc.base64String({ minLength: 4, maxLength: 4 }),
      (at, [letter = "A"]) => {
        fc.pre(letter !== signature[at]);
        expect(isSignedBody(body, signature.slice(0, at) + letter + signature.slice(at + 1), SECRET)).toBe(
          false,
        );
      },
    ),
    { numRuns: 500, seed: 4526 },
  );
});
