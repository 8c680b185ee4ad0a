/**
 * What `work` costs this thread, in ms of processor time, the least of `tries`: what runs beside it on a busy
 * machine does not count, as it would by the clock.
 */
export function cpuMs(work: () => unknown, tries = 3): number {
  const costs = Array.from({ length: tries }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...costs);
}
