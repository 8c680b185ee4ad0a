import { generate } from "selfsigned";

const made = new Map<string, ReturnType<typeof makeCertificate>>();

/** A certificate that nobody trusts, for browsers told to look away: it gives real names a secure context. */
export function selfSigned(hosts: readonly string[]): Promise<{ key: string; cert: string }> {
  const known = made.get(hosts.join()) ?? makeCertificate(hosts);
  made.set(hosts.join(), known);
  return known;
}

async function makeCertificate(hosts: readonly string[]): Promise<{ key: string; cert: string }> {
  const altNames = hosts.map((value) => ({ type: 2 as const, value }));
  const pair = await generate([{ name: "commonName", value: hosts[0] ?? "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames }],
  });
  return { key: pair.private, cert: pair.cert };
}
