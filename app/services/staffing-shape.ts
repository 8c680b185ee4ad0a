import { z } from "zod";
import { whole } from "./settings-values.ts";

const MOST_WINDOWS = 20;
const MOST_PEOPLE = 100;
const MOST_AT_ONCE = 50;
const MOST_CHATS = 120;

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 09:30");

/** People at work: on these days (0 is Sunday), from one time to another; over midnight where `to` is not after `from`. */
const Window = z.strictObject({
  days: z.array(whole(0, 6)).min(1, "must name at least one day").max(7, "must be at most 7 days"),
  from: Time,
  to: Time,
  people: whole(1, MOST_PEOPLE),
  capacity: whole(1, MOST_AT_ONCE),
});

export const Staffing = z.strictObject({
  queueId: z.uuid("must be the id of a queue"),
  windows: z
    .array(Window)
    .min(1, "must have at least one line")
    .max(MOST_WINDOWS, `must be at most ${MOST_WINDOWS} lines`)
    // They are played one by one, in the process that shoppers' chats come to.
    .refine(
      (windows) => windows.reduce((sum, { people }) => sum + people, 0) <= MOST_PEOPLE,
      `must have at most ${MOST_PEOPLE} people in all`,
    ),
  /** How many chats an hour are expected; null: as many as the shop's own weeks had. */
  chatsPerHour: z
    .number("must be a number")
    .positive("must be more than 0")
    .max(MOST_CHATS, `must be ${MOST_CHATS} or less`)
    .nullable(),
});
export type StaffWindow = z.infer<typeof Window>;
