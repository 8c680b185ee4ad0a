/** One server-sent event. A comment (the heartbeat) has no data and is reported as `null`. */
export type Sent = { readonly event: string; readonly data: string };

/** Cuts a stream of text into events. Feed it chunks as they come; they may end anywhere. */
export function sseReader(onEvent: (sent: Sent | null) => void): (chunk: string) => void {
  let rest = "";
  return (chunk) => {
    const blocks = (rest + chunk).replaceAll("\r\n", "\n").split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) onEvent(parseBlock(block));
  };
}

function parseBlock(block: string): Sent | null {
  const data: string[] = [];
  let event = "message";
  for (const line of block.split("\n")) {
    if (line.startsWith("event:")) event = line.slice(6).trim();
    if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
  }
  return data.length === 0 ? null : { event, data: data.join("\n") };
}
