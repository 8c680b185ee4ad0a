/**
 * One slip of the finger apart: a letter more, less, different or swapped with its neighbour. The first letter must
 * agree, as it nearly always does when people mistype. Linear in the length of the words.
 */
export function isSlipOf(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  if (typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  let typedEnd = typed.length;
  let meantEnd = meant.length;
  while (typedEnd > start && meantEnd > start && typed[typedEnd - 1] === meant[meantEnd - 1]) {
    typedEnd -= 1;
    meantEnd -= 1;
  }
  const a = typed.slice(start, typedEnd);
  const b = meant.slice(start, meantEnd);
  return (a.length <= 1 && b.length <= 1) || isSwap(a, b);
}

/** Two neighbouring letters have changed places and nothing else: "fruad". */
export function isSwapOf(typed: string, meant: string): boolean {
  if (typed.length !== meant.length || typed === meant) return false;
  let start = 0;
  while (typed[start] === meant[start]) start += 1;
  return (
    isSwap(typed.slice(start, start + 2), meant.slice(start, start + 2)) &&
    typed.slice(start + 2) === meant.slice(start + 2)
  );
}

/** Every run of one letter made a single one: "alllergic" and "alergic" read the same. */
export function squeeze(word: string): string {
  let at = 1;
  while (at < word.length && word.charCodeAt(at) !== word.charCodeAt(at - 1)) at += 1;
  if (at >= word.length) return word;
  let squeezed = word.slice(0, at);
  for (; at < word.length; at += 1) if (word[at] !== word[at - 1]) squeezed += word[at] ?? "";
  return squeezed;
}

function isSwap(a: string, b: string): boolean {
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}
