import { z } from "zod";

/** For how many days a merchant may keep chats and what belongs to them. */
export const RETENTION_DAYS = [30, 90, 180, 365, 730] as const;

const DEFAULT_DAYS = 365;

const Days = z.literal(RETENTION_DAYS, "must be 30, 90, 180, 365 or 730");

export const retentionSwitches = {
  /** Days after its last line that a chat is kept, with all that belongs to it. */
  retentionDays: Days,
};

export const retentionDefaults = { retentionDays: Days.default(DEFAULT_DAYS) };
