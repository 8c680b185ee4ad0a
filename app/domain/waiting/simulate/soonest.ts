type Due<Item> = { readonly at: number; readonly item: Item };

/** Items by time, the soonest first (a binary heap); of one time, in no promised order. */
export function soonest<Item>() {
  const heap: Due<Item>[] = [];
  return {
    first: (): Due<Item> | undefined => heap[0],
    all: (): readonly Due<Item>[] => heap,
    add(at: number, item: Item): void {
      heap.push({ at, item });
      rise(heap);
    },
    take(): Due<Item> | undefined {
      const first = heap[0];
      const last = heap.pop();
      if (last && last !== first) {
        heap[0] = last;
        sink(heap);
      }
      return first;
    },
  };
}

function rise<Item>(heap: Due<Item>[]): void {
  for (let child = heap.length - 1; child > 0;) {
    const parent = (child - 1) >> 1;
    if (!swapIfLater(heap, parent, child)) return;
    child = parent;
  }
}

function sink<Item>(heap: Due<Item>[]): void {
  for (let parent = 0; 2 * parent + 1 < heap.length;) {
    const left = 2 * parent + 1;
    const child = atOf(heap, left + 1) < atOf(heap, left) ? left + 1 : left;
    if (!swapIfLater(heap, parent, child)) return;
    parent = child;
  }
}

function swapIfLater<Item>(heap: Due<Item>[], parent: number, child: number): boolean {
  const [above, below] = [heap[parent], heap[child]];
  if (!above || !below || above.at <= below.at) return false;
  heap[parent] = below;
  heap[child] = above;
  return true;
}

const atOf = <Item>(heap: readonly Due<Item>[], index: number): number => heap[index]?.at ?? Infinity;
