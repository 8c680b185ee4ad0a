const EVERY_MS = 15;

/** Asks again and again until the answer is yes; fails with `what` when it stays no. */
export async function poll(what: string, ms: number, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`${what} did not happen within ${ms / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
