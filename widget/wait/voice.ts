/** Once a minute is news, more is nagging. */
const QUIET_MS = 60_000;

/**
 * Says things to a screen reader, at most once a minute; the first minute is the log's, which has just been read. What
 * comes sooner is held back, and only the newest of it is said.
 */
export function makeVoice(element: { textContent: string | null }) {
  let mayAt = performance.now() + QUIET_MS;
  let held: ReturnType<typeof setTimeout> | undefined;

  function say(text: string): void {
    hush();
    held = setTimeout(() => {
      mayAt = performance.now() + QUIET_MS;
      element.textContent = text;
    }, mayAt - performance.now());
  }

  /** Takes back what was held. */
  function hush(): void {
    clearTimeout(held);
  }

  return { say, hush };
}
