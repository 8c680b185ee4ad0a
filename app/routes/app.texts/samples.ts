import { say } from "#app/components/words.ts";

/** What the preview fills in: one shopper's evening, the same on every visit. */
export const SAMPLES: Record<string, string | number> = {
  queue: say("sample.queue"),
  agent: say("sample.agent"),
  name: say("sample.name"),
  place: 2,
  low: 2,
  high: 4,
  seconds: 75,
  hours: 24,
  email: "mara@example.com",
  waited: say("sample.waited"),
  promised: 4,
  order: "#4521",
  status: say("sample.status"),
  company: "DHL",
  number: "JD014600006281",
  title: say("sample.title"),
  titles: say("sample.titles"),
};

/** What a shopper would read. What nobody can fill in stays as it was typed, so that it is seen. */
export function preview(body: string): string {
  return body.replace(/\{(\w+)\}/g, (typed, name: string) => String(SAMPLES[name] ?? typed));
}
