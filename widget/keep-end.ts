/** A card takes its room from the log: what stood at its end stays there, however many cards there are. */
export function keepEnd(log: HTMLElement): void {
  if (log.dataset["kept"]) return;
  log.dataset["kept"] = "end";
  let height = log.clientHeight;
  const observer = new ResizeObserver(() => {
    const before = height;
    height = log.clientHeight;
    // A closed chat has no height; where there is more room again, the browser itself keeps to the end.
    if (height && height < before) log.scrollTop += before - height;
  });
  observer.observe(log);
}
