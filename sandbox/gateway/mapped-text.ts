import { Transform } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** Maps a text as it streams by. Only an unfinished last line is held back, so no address is ever cut in two. */
export function mappedText(map: (text: string) => string): Transform {
  const decoder = new StringDecoder("utf8");
  let held = "";
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const text = held + decoder.write(chunk);
      const end = text.lastIndexOf("\n") + 1;
      held = text.slice(end);
      done(null, end > 0 ? map(text.slice(0, end)) : undefined);
    },
    flush(done) {
      const rest = held + decoder.end();
      done(null, rest === "" ? undefined : map(rest));
    },
  });
}
