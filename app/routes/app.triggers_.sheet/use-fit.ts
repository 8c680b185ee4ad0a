import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** How much is said of each rule, and the smallest type that may be used for it before less is said; in points. */
export const DETAILS = [
  { named: 8, hasLines: true, smallest: 8 },
  { named: 4, hasLines: true, smallest: 7 },
  { named: 2, hasLines: false, smallest: 6 },
] as const;

const LARGEST = 9.5;
const STEP = 0.25;
/** Printers round where screens do not. */
const SPARE_PX = 4;

type Fit = { readonly detail: (typeof DETAILS)[number]; readonly isWhole: boolean };

// A server lays nothing out, and says so when it is asked to.
const useLayout = typeof window === "undefined" ? useEffect : useLayoutEffect;

/**
 * Sets the paper's type as large as fits on one page, and says less where nothing readable fits. `what` is everything that
 * the layout depends on. Not whole: even the least in the smallest type is longer than a page.
 */
export function useFit(paper: RefObject<HTMLElement>, what: string): Fit {
  const [fit, setFit] = useState({ what, level: 0, isWhole: true });
  const level = fit.what === what ? fit.level : 0;
  const detail = DETAILS[level] ?? DETAILS[0];
  useLayout(() => {
    if (!paper.current) return;
    const isWhole = shrink(paper.current, detail.smallest);
    if (isWhole || level === DETAILS.length - 1) setFit({ what, level, isWhole });
    else setFit({ what, level: level + 1, isWhole: true });
  }, [paper, what, level, detail]);
  return { detail, isWhole: fit.isWhole };
}

/** Steps down from the largest type; false when it does not fit in the smallest either. */
function shrink(paper: HTMLElement, smallest: number): boolean {
  for (let type = LARGEST; type >= smallest; type -= STEP) {
    paper.style.setProperty("--type", `${type}pt`);
    const content = paper.firstElementChild;
    const { paddingTop, paddingBottom } = getComputedStyle(paper);
    const room = paper.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom) - SPARE_PX;
    if (content && content.scrollHeight <= room) return true;
  }
  return false;
}
