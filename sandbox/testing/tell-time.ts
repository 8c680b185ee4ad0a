import { createServer } from "node:net";

/** A server, as far as staying alive goes, that says what it takes for now whenever it is sent a message. */
createServer().listen(0, "127.0.0.1");

process.on("message", () => {
  const fresh = new Date();
  process.send?.({
    now: Date.now(),
    fresh: fresh.getTime(),
    fixed: new Date(5).getTime(),
    isDate: fresh instanceof Date,
  });
});
