const kept = globalThis as typeof globalThis & { batonSingletons?: Map<string, unknown> };

/** Process-wide state, made once: the development server evaluates a module anew on every edit. */
export function singleton<T>(name: string, make: () => T): T {
  kept.batonSingletons ??= new Map();
  if (!kept.batonSingletons.has(name)) kept.batonSingletons.set(name, make());
  return kept.batonSingletons.get(name) as T;
}
