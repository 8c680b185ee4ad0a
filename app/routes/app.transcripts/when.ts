/** In UTC, so that server and browser write the same. */
export function when(iso: string): string {
  const told = new Date(iso).toLocaleString("en", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return `${told} UTC`;
}
