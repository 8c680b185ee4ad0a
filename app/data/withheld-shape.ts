import { z } from "zod";
import type { Withheld } from "#app/domain/records.ts";

/** As it is kept beside a record. */
export const WithheldShape: z.ZodType<Withheld[]> = z.array(
  z.object({
    what: z.enum([
      "name",
      "email",
      "phone",
      "spent",
      "segments",
      "orders",
      "older-orders",
      "returns",
      "payments",
    ]),
    why: z.enum(["scope", "protected", "window"]),
    scope: z.string().nullable(),
  }),
);
