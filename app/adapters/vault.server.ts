import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { ShopId } from "#app/domain/ids.ts";

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const INDEX_BYTES = 16;
const VERSION = 1;

/** Where a sealed value lives. It is bound to the place: moved to another row or shop, it does not open. */
export type Place = { readonly table: string; readonly column: string; readonly row: string };

/** Seals and opens one shop's secrets. Without the shop's key, which ends with the shop, nothing opens again. */
export type Vault = {
  seal(place: Place, secret: string | Buffer): Buffer;
  unseal(place: Place, sealed: Uint8Array): Buffer;
  /** Equal e-mails have equal indexes within a shop; nobody can read the e-mail from it. */
  emailIndex(email: string): Buffer;
};

/** A new key for a shop, wrapped by the master key, as it is stored. */
export function makeDataKey(masterKey: Buffer, shopId: ShopId): Buffer {
  return encrypt(masterKey, wrapping(shopId), randomBytes(KEY_BYTES));
}

export function openVault(masterKey: Buffer, shopId: ShopId, wrappedKey: Uint8Array): Vault {
  const dataKey = decrypt(masterKey, wrapping(shopId), wrappedKey);
  const sealing = derive(dataKey, "seal");
  const indexing = derive(dataKey, "e-mail index");
  return {
    seal: (place, secret) => encrypt(sealing, bind(shopId, place), Buffer.from(secret)),
    unseal: (place, sealed) => decrypt(sealing, bind(shopId, place), sealed),
    emailIndex: (email) =>
      createHmac("sha256", indexing).update(email.trim().toLowerCase()).digest().subarray(0, INDEX_BYTES),
  };
}

function derive(dataKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", dataKey, "", purpose, KEY_BYTES));
}

function bind(shopId: ShopId, { table, column, row }: Place): string {
  return `${shopId}|${table}|${column}|${row}`;
}

function wrapping(shopId: ShopId): string {
  return bind(shopId, { table: "shops", column: "data_key", row: shopId });
}

/** version (1) · iv (12) · tag (16) · ciphertext */
function encrypt(key: Buffer, boundTo: string, secret: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(boundTo));
  const body = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, boundTo: string, sealed: Uint8Array): Buffer {
  if (sealed.length < 1 + IV_BYTES + TAG_BYTES || sealed[0] !== VERSION)
    throw new Error(`Not a sealed value: ${boundTo}`);
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
}
