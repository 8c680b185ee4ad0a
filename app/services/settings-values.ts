import { z } from "zod";
import type { QueueId } from "#app/domain/ids.ts";

/** Text that the database can keep. */
export const keepable = z
  .string("must be a text")
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "has characters that cannot be kept");

/** A name, a word or a phrase as somebody typed it, without the blanks around it. */
export function written(most: number) {
  return keepable.trim().min(1, "must not be empty").max(most, `must be at most ${most} letters`);
}

/** A list of at least one and at most so many. Its length is looked at first, so that a list without end costs nothing. */
export function listOf<Item extends z.ZodType>(item: Item, most: number, what: string) {
  return z
    .array(z.unknown(), "must be a list")
    .min(1, "must name at least one")
    .max(most, `must be at most ${most} ${what}`)
    .pipe(z.array(item));
}

export const whole = (least: number, most: number) =>
  z.int("must be a whole number").min(least, `must be ${least} or more`).max(most, `must be ${most} or less`);

export const newId = () => crypto.randomUUID();
export const queueId = z.uuid("must be the id of a queue").transform((id) => id as QueueId);

export const unique = <T>(what: string, key: (it: T) => string) => ({
  check: (list: readonly T[]) => new Set(list.map(key)).size === list.length,
  message: `two have the same ${what}`,
});

/** A language tag such as `en` or `pt-BR`. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;
