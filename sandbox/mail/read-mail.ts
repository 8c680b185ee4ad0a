/** What a mail program would show of a mail, with every header as it was meant. */
export type ReadMail = {
  /** By lower-case name; of a name that comes twice, both, a line each. */
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

type Part = { readonly headers: Record<string, string>; readonly body: Buffer };

/** Reads a mail of one text, or of several forms of the same (RFC 5322, 2045, 2047). */
export function readMail(raw: Buffer): ReadMail {
  const mail = split(raw);
  const leaves = leavesOf(mail);
  const ofType = (type: string) => leaves.find(({ headers }) => typeOf(headers).startsWith(type));
  return {
    headers: mail.headers,
    subject: mail.headers["subject"] ?? "",
    text: textOf(ofType("text/plain")),
    html: textOf(ofType("text/html")),
  };
}

/** Bytes stay bytes until a part's own encoding is undone: latin1 maps each to one letter and back. */
function split(raw: Buffer): Part {
  const [head = "", ...rest] = raw.toString("latin1").split(/\r?\n\r?\n/);
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r?\n(?=[ \t])/g, "").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    const value = decodeWords(line.slice(colon + 1).trim());
    headers[name] = headers[name] === undefined ? value : `${headers[name]}\n${value}`;
  }
  return { headers, body: Buffer.from(rest.join("\r\n\r\n"), "latin1") };
}

function leavesOf(part: Part): Part[] {
  const boundary = /^multipart\/.*boundary="?([^";]+)"?/i.exec(part.headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) return [part];
  const [, ...inner] = part.body.toString("latin1").split(new RegExp(`(?:^|\\r?\\n)--${literal(boundary)}`));
  return inner
    .filter((one) => !one.startsWith("--"))
    .flatMap((one) => leavesOf(split(Buffer.from(one.replace(/^\r?\n/, ""), "latin1"))));
}

function typeOf(headers: Record<string, string>): string {
  return (headers["content-type"] ?? "text/plain").toLowerCase();
}

function textOf(part: Part | undefined): string {
  if (!part) return "";
  const encoding = (part.headers["content-transfer-encoding"] ?? "7bit").toLowerCase();
  const body = part.body.toString("latin1");
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8").replaceAll("\r\n", "\n");
  const plain = encoding === "quoted-printable" ? bytes(body.replace(/=\r?\n/g, "")) : part.body;
  return plain.toString("utf8").replaceAll("\r\n", "\n");
}

/** `=?UTF-8?Q?Caf=C3=A9?=` as it is read; white space between two such words does not count. */
function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, "$1")
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      (kind.toLowerCase() === "b" ? Buffer.from(word, "base64") : bytes(word.replaceAll("_", " "))).toString(
        "latin1",
      ),
    )
    .replace(/[\x80-\xff]+/g, (run) => Buffer.from(run, "latin1").toString("utf8"));
}

/** `=C3=A9` as the bytes that it stands for. */
function bytes(text: string): Buffer {
  const letters = text.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(letters, "latin1");
}

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
