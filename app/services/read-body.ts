import type { z } from "zod";

/** What a delivery says. One that says nothing of use throws what ends it: trying again would find the same. */
export function readBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const read = shape.safeParse(body);
  if (!read.success) throw new Error("A body that is not understood", { cause: "not-understood" });
  return read.data;
}
