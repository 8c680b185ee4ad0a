import { StringDecoder } from "node:string_decoder";

/** One line of the input; null when it was too long to be kept. */
export type InputLine = string | null;

/** No message is this long; what is longer is passed over without being held in memory. */
const LONGEST_LINE = 1_000_000;

/** The lines of a stream as they come, a batch for each piece that arrives, without holding more than one line over. */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<InputLine[]> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let isTooLong = false;
  for await (const piece of input) {
    const parts = (rest + decoder.write(piece)).split("\n");
    rest = parts.pop() ?? "";
    const lines: InputLine[] = parts.map((line) => (line.length > LONGEST_LINE ? null : line));
    if (isTooLong && lines.length > 0) {
      lines[0] = null;
      isTooLong = false;
    }
    if (rest.length > LONGEST_LINE) {
      rest = "";
      isTooLong = true;
    }
    if (lines.length > 0) yield lines;
  }
  rest += decoder.end();
  if (isTooLong) yield [null];
  else if (rest !== "") yield [rest];
}
