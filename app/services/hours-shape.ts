import { z } from "zod";
import { whole } from "./settings-values.ts";

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 09:30");

/** Some days of the week, each from one time to another; over midnight when `to` is not after `from`. */
export const Hours = z.strictObject({
  days: z
    .array(whole(0, 6))
    .min(1, "must name at least one day")
    .max(7, "must be at most 7 days")
    .transform((days) => [...new Set(days)].toSorted((a, b) => a - b)),
  from: Time,
  to: Time,
});
