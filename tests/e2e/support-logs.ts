/** Lines of level error or worse, and whatever a process said that is no log line at all. */
export function errorsIn(logs: string): string[] {
  return logs
    .split("\n")
    .filter((line) => line !== "" && (/"level":(?:50|60)/.test(line) || !line.startsWith("{")));
}
