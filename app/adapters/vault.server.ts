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
  /** The same of a phone number, however it is written: only its digits count. */
  phoneIndex(phone: string): Buffer;
  /** Proves a secret too short to be hashed: compared, never opened, and bound to its place. */
  mac(place: Place, secret: string): Buffer;
};

/** What opens shops' keys. The first one also wraps them; the others are on their way out, or in. */
export type MasterKeys = readonly [Buffer, ...Buffer[]];

/** As the environment names them, in base64. */
export function masterKeysOf(env: {
  readonly BATON_MASTER_KEY: string;
  readonly BATON_OLD_MASTER_KEYS: readonly string[];
}): MasterKeys {
  const others = env.BATON_OLD_MASTER_KEYS.map((key) => Buffer.from(key, "base64"));
  return [Buffer.from(env.BATON_MASTER_KEY, "base64"), ...others];
}

/** A new key for a shop, wrapped by the master key, as it is stored. */
export function makeDataKey([masterKey]: MasterKeys, shopId: ShopId): Buffer {
  return encrypt(masterKey, wrapping(shopId), randomBytes(KEY_BYTES));
}

/** The same key wrapped by the master key of now; null: it is already. What is sealed under it stays as it is. */
export function rewrapDataKey(keys: MasterKeys, shopId: ShopId, wrappedKey: Uint8Array): Buffer | null {
  const { dataKey, openedBy } = unwrap(keys, shopId, wrappedKey);
  return openedBy === keys[0] ? null : encrypt(keys[0], wrapping(shopId), dataKey);
}

export function openVault(keys: MasterKeys, shopId: ShopId, wrappedKey: Uint8Array): Vault {
  const { dataKey } = unwrap(keys, shopId, wrappedKey);
  const sealing = derive(dataKey, "seal");
  const emails = derive(dataKey, "e-mail index");
  const phones = derive(dataKey, "phone index");
  const proving = derive(dataKey, "mac");
  return {
    seal: (place, secret) => encrypt(sealing, bind(shopId, place), Buffer.from(secret)),
    unseal: (place, sealed) => decrypt(sealing, bind(shopId, place), sealed),
    emailIndex: (email) => blindIndex(emails, email.trim().toLowerCase()),
    phoneIndex: (phone) => blindIndex(phones, `+${phone.replaceAll(/\D/g, "").replace(/^00/, "")}`),
    mac: (place, secret) =>
      createHmac("sha256", proving)
        .update(`${bind(shopId, place)}|${secret}`)
        .digest(),
  };
}

function unwrap(keys: MasterKeys, shopId: ShopId, wrappedKey: Uint8Array) {
  for (const openedBy of keys.slice(0, -1)) {
    try {
      return { dataKey: decrypt(openedBy, wrapping(shopId), wrappedKey), openedBy };
    } catch {
      // Wrapped by another one.
    }
  }
  const openedBy = keys.at(-1) ?? keys[0];
  return { dataKey: decrypt(openedBy, wrapping(shopId), wrappedKey), openedBy };
}

function blindIndex(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest().subarray(0, INDEX_BYTES);
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
