import type { IncomingMessage } from "node:http";

export type ServerEvent = { id: string; event: string; data: string };

/** Reads an answer as server-sent events, one after the other, until the connection ends. */
export async function readEvents(
  response: IncomingMessage,
  onEvent: (event: ServerEvent) => void,
): Promise<void> {
  let rest = "";
  response.setEncoding("utf8");
  for await (const chunk of response) {
    const blocks = (rest + String(chunk)).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parse(block);
      if (event) onEvent(event);
    }
  }
}

function parse(block: string): ServerEvent | null {
  const event = { id: "", event: "message", data: "" };
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field = "", value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === "id" || field === "event") event[field] = value;
    if (field === "data") data.push(value);
  }
  return data.length > 0 ? { ...event, data: data.join("\n") } : null;
}
