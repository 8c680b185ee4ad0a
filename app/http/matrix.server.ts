import { z } from "zod";
import { TIERS } from "#app/domain/shop.ts";
import { inLane } from "#app/services/lane.ts";
import { noteRead } from "#app/services/note-read.server.ts";
import { replayMatrix } from "#app/services/replay-matrix.server.ts";
import { tryMatrix } from "#app/services/try-matrix.server.ts";
import type { Ask, Route } from "./handler.ts";
import { readJson } from "./parse.ts";
import { settingsProblem } from "./refusals.ts";
import { requireStaff } from "./require-staff.server.ts";

/** As much as the settings themselves may be. */
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_LETTERS = 20_000;

const Trial = z.strictObject({
  text: z
    .string()
    .max(MAX_LETTERS, `must be at most ${MAX_LETTERS} characters`)
    .refine((text) => text.trim() !== "", "must not be empty"),
  tier: z.enum(TIERS).optional(),
  rules: z.unknown(),
});
const Replay = z.strictObject({
  over: z.union([z.literal("shop"), z.strictObject({ importId: z.uuid() })]),
  rules: z.unknown(),
});

/** What a matrix would do, before anybody trusts it. Both change nothing. */
export const matrixRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/agent/matrix/try",
    handler: async (ask: Ask) => {
      const { shopId } = await requireStaff(ask);
      const tried = await tryMatrix(shopId, await readJson(ask, Trial, MAX_BYTES));
      return tried.ok ? { status: 200, json: tried.value } : settingsProblem(tried.error);
    },
  },
  {
    method: "POST",
    path: "/agent/matrix/replay",
    handler: async (ask: Ask) => {
      const staff = await requireStaff(ask);
      const { shopId } = staff;
      const { rules, over } = await readJson(ask, Replay, MAX_BYTES);
      if (over === "shop") await noteRead(staff, "past-chats");
      // One at a time in a shop: it is the most work that a click can ask for.
      const replayed = await inLane(`${shopId}/replay`, () => replayMatrix(shopId, rules, over));
      return replayed.ok ? { status: 200, json: replayed.value } : settingsProblem(replayed.error);
    },
  },
];
