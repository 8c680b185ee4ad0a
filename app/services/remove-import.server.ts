import * as transcripts from "#app/data/transcripts.server.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { z } from "zod";
import type { Staff } from "./staff.ts";

const Named = z.object({ importId: z.uuid() });

/** Takes an import away with all its conversations, for good. */
export async function removeImport(
  { shopId, role }: Staff,
  body: unknown,
): Promise<Result<null, { code: "not-allowed" | "not-found" }>> {
  if (role !== "admin") return refuse({ code: "not-allowed" });
  const named = Named.safeParse(body);
  if (!named.success || !(await transcripts.removeImport(shopId, named.data.importId)))
    return refuse({ code: "not-found" });
  return ok(null);
}
