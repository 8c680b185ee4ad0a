import { setTimeout as pause } from "node:timers/promises";

export type Answered = { readonly ms: number; readonly status: number };

/**
 * Sends so many a second whatever becomes of those before; the time of each runs from when it was due. One that is not
 * answered counts with status 0.
 */
export async function sendPaced(
  { perSecond, total }: { perSecond: number; total: number },
  send: (at: number) => Promise<{ status: number }>,
): Promise<Answered[]> {
  const began = performance.now();
  const answers: Promise<Answered>[] = [];
  for (let at = 0; at < total; at += 1) {
    const due = began + (at * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    answers.push(
      send(at).then(
        ({ status }) => ({ ms: performance.now() - due, status }),
        () => ({ ms: performance.now() - due, status: 0 }),
      ),
    );
  }
  return Promise.all(answers);
}
