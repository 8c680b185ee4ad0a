/** What `make` gives, made when it is first asked for and only then; once it threw, it is tried again. */
export function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
