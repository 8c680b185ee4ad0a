import { z } from "zod";
import type { Withheld } from "#app/domain/records.ts";

/** As it is kept beside a record. A list that cannot be read must not hide the record, least of all from its erasure. */
export const WithheldShape: z.ZodType<Withheld[]> = z
  .array(
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
  )
  .catch([]);
