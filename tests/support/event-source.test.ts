import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { readEvents, type ServerEvent } from "./event-source.ts";

test("events are read whole however the network cuts them, and comments are passed over", async () => {
  const response = new IncomingMessage(new Socket());
  const seen: ServerEvent[] = [];
  const done = readEvents(response, (event) => seen.push(event));
  for (const chunk of [
    "id: 1\nevent: line\nda",
    'ta: {"seq":1}\n',
    "\n: beat\n\nevent: res",
    "ync\ndata: a\ndata: b\n\n",
    "data: half",
  ])
    response.push(chunk);
  response.push(null);
  await done;

  expect(seen).toEqual([
    { id: "1", event: "line", data: '{"seq":1}' },
    { id: "", event: "resync", data: "a\nb" },
  ]);
});
