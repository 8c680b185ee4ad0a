/** Resolves at the first Ctrl-C or request to end. The second one does not wait. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let first = 0;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        // One Ctrl-C may arrive twice: from the terminal, and handed on by npm.
        if (first > 0 && Date.now() - first > 1000) process.exit(130);
        first ||= Date.now();
        resolve();
      });
    }
  });
}
