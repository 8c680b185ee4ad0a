/** Makes `count` things, a few at a time. */
export async function inParallel<T>(
  atOnce: number,
  count: number,
  make: (at: number) => Promise<T>,
): Promise<T[]> {
  const made: T[] = [];
  let begun = 0;
  const worker = async () => {
    while (begun < count) {
      const at = begun;
      begun += 1;
      made[at] = await make(at);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return made;
}
