/**
 * `node --import ./sandbox/clock-preload.ts …`, spawned with an IPC channel: `{type: "advance", ms}` moves what this process
 * takes for now, and is answered with `{type: "advanced"}`. Timers are not touched; the test asks for what is due.
 */
let ahead = 0;
const RealDate = Date;
const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: [], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === "now" ? now : (Reflect.get(target, name, receiver) as unknown)),
});

process.on("message", (message: unknown) => {
  const { type, ms } = (message ?? {}) as { type?: unknown; ms?: unknown };
  if (type !== "advance" || typeof ms !== "number") return;
  ahead += ms;
  process.send?.({ type: "advanced" });
});
// Listening for messages must not be what keeps the process alive.
process.channel?.unref();
