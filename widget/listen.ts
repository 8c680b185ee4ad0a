/** Adds a listener and hands back its undo. */
export function listen(
  target: EventTarget,
  types: string,
  handle: (event: Event) => void,
  options?: AddEventListenerOptions,
): () => void {
  for (const type of types.split(" ")) target.addEventListener(type, handle, options);
  return () => {
    for (const type of types.split(" ")) target.removeEventListener(type, handle, options);
  };
}
