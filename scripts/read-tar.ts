const BLOCK = 512;

/** One file out of a tar archive: headers of 512 bytes, each followed by its file padded to 512. */
export function readTarFile(archive: Buffer, name: string): Buffer {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK);
    if (header[0] === 0) break;
    const size = Number.parseInt(text(header, 124, 12), 8);
    const from = at + BLOCK;
    if (fullName(header) === name) return archive.subarray(from, from + size);
    at = from + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`The archive holds no ${name}`);
}

/** Long names are split in two: a prefix at 345 and the rest at 0. */
function fullName(header: Buffer): string {
  const prefix = text(header, 345, 155);
  const rest = text(header, 0, 100);
  return prefix === "" ? rest : `${prefix}/${rest}`;
}

function text(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end < 0 ? length : end).trim();
}
