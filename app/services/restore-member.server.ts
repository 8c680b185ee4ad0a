import { z } from "zod";
import * as agents from "#app/data/agents.server.ts";
import { AgentId } from "#app/domain/ids.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Staff } from "./staff.ts";

/** Lets somebody who was taken out of the team in again, as an agent whatever they were before. */
export async function restoreMember({ shopId, role }: Staff, asked: unknown) {
  if (role !== "admin") return refuse({ code: "not-allowed" });
  const id = z.uuid().safeParse(asked);
  const isBack = id.success && (await agents.restore(shopId, AgentId(id.data)));
  return isBack ? ok(null) : refuse({ code: "not-found" });
}
