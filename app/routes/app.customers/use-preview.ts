import { useEffect, useState } from "react";
import { post } from "#app/components/post.ts";
import type { TierRules } from "#app/domain/tier/tier-rules.ts";
import type { TierCounts, TierPreview } from "#app/services/preview-tiers.server.ts";

const PAUSE_MS = 300;

type Rules = { readonly saved: TierRules; readonly draft: TierRules; readonly counts: TierCounts };

/** What the rules as they are typed would make of the customers; null while they are as they were saved. */
export type Preview = {
  /** Of the last rules that could be counted. */
  readonly counts: TierCounts | null;
  readonly changed: number;
  readonly problem: string | null;
} | null;

/** Counted by these rules, written as text. */
type Counted = TierPreview & { readonly by: string };

/**
 * Counts the customers by the rules as they are typed, asked when typing pauses; an answer to older rules is dropped. Rules
 * that are saved were counted before, or are counted then, so that `now` follows without a reload.
 */
export function usePreview({ saved, draft, counts }: Rules): { now: TierCounts; preview: Preview } {
  const [by, asked] = [JSON.stringify(saved), JSON.stringify(draft)];
  const [now, setNow] = useState<Counted>({ by, counts, changed: 0 });
  const [next, setNext] = useState<Counted | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isSaved = by === asked;

  // What was typed is saved now.
  if (isSaved && next !== null && next.by === by && now.by !== by) setNow(next);

  const isCounted = isSaved ? now.by === by || next?.by === by : next?.by === asked;
  useEffect(() => {
    if (isSaved) setProblem(null);
    if (isCounted) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void post<TierPreview>("/app/customers/preview", JSON.parse(asked) as object).then((answer) => {
        if (!isCurrent) return;
        setProblem(answer.ok ? null : answer.message);
        if (answer.ok) setNext({ ...answer.value, by: asked });
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, isSaved, isCounted]);

  if (isSaved) return { now: now.counts, preview: null };
  return {
    now: now.counts,
    preview: { counts: next?.counts ?? null, changed: next?.changed ?? 0, problem },
  };
}
