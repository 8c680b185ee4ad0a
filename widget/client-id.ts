const PATTERN = "10000000-1000-4000-8000-100000000000";

/** A UUID, version 4. `randomUUID` exists only in secure contexts and newer browsers, `getRandomValues` everywhere. */
export function newClientId(source: Crypto = crypto): string {
  if (typeof source.randomUUID === "function") return source.randomUUID();
  // 0 and 1 become any digit, 8 one of 8 to b.
  return PATTERN.replace(/[018]/g, (digit) => {
    const [chance = 0] = source.getRandomValues(new Uint8Array(1));
    return (Number(digit) ^ (chance & (15 >> (Number(digit) / 4)))).toString(16);
  });
}
