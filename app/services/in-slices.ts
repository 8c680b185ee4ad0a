/** How long one slice may keep everything else waiting. */
const SLICE_MS = 12;

/** Runs work that yields now and then, letting everything else in between its slices. */
export async function inSlices<Value>(work: Generator<unknown, Value>): Promise<Value> {
  let start = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() - start < SLICE_MS) continue;
    await new Promise<void>((resolve) => setImmediate(resolve));
    start = performance.now();
  }
}
