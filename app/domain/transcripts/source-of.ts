import type { Source } from "./transcript.ts";

const BY_KEYS: readonly (readonly [Source, readonly (readonly string[])[]])[] = [
  ["intercom", [["conversationparts"], ["parttype", "author"], ["source", "teammates"]]],
  [
    "gorgias",
    [
      ["fromagent", "bodytext"],
      ["fromagent", "strippedtext"],
      ["fromagent", "ticketid"],
      ["messages", "customer", "channel", "via"],
    ],
  ],
  [
    "zendesk",
    [
      ["requesterid", "comments"],
      ["authorid", "htmlbody"],
      ["authorid", "plainbody"],
      ["ticketid", "authorid", "public"],
      ["history", "visitor"],
    ],
  ],
  [
    "tidio",
    [
      ["visitorname", "operatorname"],
      ["visitorid", "operatorid"],
      ["contactid", "operatorid"],
    ],
  ],
];

/** The system a file came from: by its name, else by columns or keys that only one of them writes. */
export function sourceOf(fileName: string, keys: ReadonlySet<string>): Source {
  const name = fileName.toLowerCase();
  const named = BY_KEYS.find(([source]) => name.includes(source));
  if (named) return named[0];
  return BY_KEYS.find(([, sets]) => sets.some((set) => set.every((key) => keys.has(key))))?.[0] ?? "file";
}
