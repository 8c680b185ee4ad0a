export type Grouped = { readonly gold: string; readonly group: number };

const TOP = 50;

/** How groups agree with what people say belongs together; all 0 … 100. */
export function compare(all: readonly Grouped[]) {
  const groups = new Map<number, Map<string, number>>();
  const golds = new Map<string, number>();
  for (const { gold, group } of all) {
    const counts = groups.get(group) ?? new Map<string, number>();
    groups.set(group, counts.set(gold, (counts.get(gold) ?? 0) + 1));
    golds.set(gold, (golds.get(gold) ?? 0) + 1);
  }
  const sized = [...groups.values()].map((counts) => ({
    size: sum(counts.values()),
    most: Math.max(...counts.values()),
    counts,
  }));
  const top = sized.toSorted((a, b) => b.size - a.size).slice(0, TOP);
  const inTop = sum(top.map(({ size }) => size));
  const shared = sum(
    sized.flatMap(({ size, counts }) =>
      Array.from(
        counts,
        ([gold, count]) =>
          share(count, all) * Math.log((count * all.length) / (size * (golds.get(gold) ?? 1))),
      ),
    ),
  );
  const entropy =
    entropyOf(sized.map(({ size }) => share(size, all))) +
    entropyOf([...golds.values()].map((count) => share(count, all)));
  return {
    purity: 100 * share(sum(sized.map(({ most }) => most)), all),
    nmi: entropy === 0 ? 100 : (200 * shared) / entropy,
    topPurity: (100 * sum(top.map(({ most }) => most))) / Math.max(1, inTop),
    coverage: 100 * share(inTop, all),
  };
}

function entropyOf(shares: readonly number[]): number {
  return -sum(shares.map((part) => part * Math.log(part)));
}

function share(count: number, all: readonly unknown[]): number {
  return count / Math.max(1, all.length);
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
