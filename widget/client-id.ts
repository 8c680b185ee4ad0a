/** 128 random bits in hex. `randomUUID` exists only in secure contexts and newer browsers, `getRandomValues` everywhere. */
export function newClientId(source: Pick<Crypto, "getRandomValues"> = crypto): string {
  const bytes = source.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
