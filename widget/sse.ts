export type SseEvent = { readonly event: string; readonly data: string };

/** A stream that never ends a line is broken or hostile; the contract's own buffers end at 256 KiB too. */
const MAX_BUFFER_CHARS = 262_144;

/** A carriage return at the very end may be half of CRLF: it waits for the next byte. */
const LINE_END = /\r\n|\n|\r(?!$)/;

/** Reads `text/event-stream` from bytes that may be cut anywhere, within a character, a field or a line end. */
export class SseParser {
  #decoder = new TextDecoder();
  #rest = "";
  #event = "";
  #data: string[] = [];
  #dataChars = 0;

  /** The events that these bytes complete. Throws RangeError on an event beyond the bound. */
  feed(bytes: Uint8Array): SseEvent[] {
    const lines = (this.#rest + this.#decoder.decode(bytes, { stream: true })).split(LINE_END);
    this.#rest = lines.pop() ?? "";
    const events = lines.flatMap((line) => this.#line(line));
    if (this.#rest.length + this.#dataChars > MAX_BUFFER_CHARS) throw new RangeError("event too long");
    return events;
  }

  #line(line: string): SseEvent[] {
    if (line === "") return this.#dispatch();
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") this.#event = value;
    if (field === "data") {
      this.#data.push(value);
      this.#dataChars += value.length;
    }
    return [];
  }

  #dispatch(): SseEvent[] {
    const found =
      this.#data.length > 0 ? [{ event: this.#event || "message", data: this.#data.join("\n") }] : [];
    this.#event = "";
    this.#data = [];
    this.#dataChars = 0;
    return found;
  }
}
