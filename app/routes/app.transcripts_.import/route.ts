import type { ActionFunctionArgs } from "@remix-run/node";
import { adminWords as say } from "#app/admin-words.ts";
import { MAX_FILE_BYTES } from "#app/domain/transcripts/limits.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { importTranscripts, type ImportRefusal } from "#app/services/import-transcripts.server.ts";
import { readUpload } from "./read-upload.ts";

type Refusal = ImportRefusal | { readonly code: "too-large" | "no-file" };

/** A file that says nothing, or too much, is 422; what the asker may not do, or has no room for, has its own number. */
const STATUS: Partial<Record<Refusal["code"], number>> = {
  "not-allowed": 403,
  "no-file": 400,
  "too-large": 413,
  "too-many": 409,
};

export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  if (member.role !== "admin") return problem({ code: "not-allowed" });
  const upload = await readUpload(args.request, MAX_FILE_BYTES);
  if (!upload.ok) return problem(upload.error);
  const imported = await importTranscripts(member, upload.value);
  return imported.ok ? Response.json(imported.value) : problem(imported.error);
}

function problem(refusal: Refusal): Response {
  const columns = "columns" in refusal ? refusal.columns.join(", ") : "";
  const most = "most" in refusal ? refusal.most.toLocaleString("en") : "";
  const message = say(`transcripts.refused.${refusal.code}`, { columns, most });
  return Response.json({ ...refusal, message }, { status: STATUS[refusal.code] ?? 422 });
}
