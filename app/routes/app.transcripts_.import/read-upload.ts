import { type UploadHandler, unstable_parseMultipartFormData as parseForm } from "@remix-run/node";
import { ok, refuse, type Result } from "#app/domain/result.ts";

export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/** What stands around the file in a form. */
const ENVELOPE_BYTES = 16_384;

/** The file of a form, read as it arrives and no further than its limit. */
export async function readUpload(
  request: Request,
  maxBytes: number,
): Promise<Result<Upload, { code: "too-large" | "no-file" }>> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes + ENVELOPE_BYTES)
    return refuse({ code: "too-large" });
  let upload: Upload | null = null;
  let isTooLarge = false;
  const take: UploadHandler = async ({ name, filename, data }) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of data) {
      size += chunk.length;
      isTooLarge ||= size > maxBytes;
      if (!isTooLarge) chunks.push(chunk);
    }
    if (name === "file" && filename !== undefined) upload = { name: filename, bytes: Buffer.concat(chunks) };
    return undefined;
  };
  try {
    await parseForm(request, take);
  } catch {
    return refuse({ code: "no-file" });
  }
  if (isTooLarge) return refuse({ code: "too-large" });
  return upload ? ok(upload) : refuse({ code: "no-file" });
}
