import { useState } from "react";
import { say } from "./words.ts";

export type Problem = { readonly message: string; readonly field?: string };

/**
 * A part of the settings while it is being changed. What was typed stays until it is saved or thrown away by hand: a
 * refusal, or a server that cannot be reached, takes nothing with it.
 */
export function useSettingsDraft<Part extends object>(loaded: Part) {
  const [saved, setSaved] = useState(loaded);
  const [draft, setDraft] = useState(loaded);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const isDirty = JSON.stringify(saved) !== JSON.stringify(draft);

  async function save(): Promise<void> {
    setIsSaving(true);
    const answer = await put(changedParts(saved, draft));
    setIsSaving(false);
    if (!answer.ok) return setProblem(answer.problem);
    const next = pick(answer.settings, saved);
    setSaved(next);
    setDraft(next);
    setProblem(null);
    shopify.toast.show(say("save.saved"));
  }

  return {
    draft,
    change: (part: Partial<Part>) => setDraft((known) => ({ ...known, ...part })),
    problem,
    /** What is wrong with this field, by its path; undefined when nothing is. */
    errorOf: (field: string) => (problem?.field === field ? problem.message : undefined),
    bar: {
      isOpen: isDirty,
      isSaving,
      onSave: () => void save(),
      onDiscard: () => {
        setDraft(saved);
        setProblem(null);
      },
    },
  };
}

type Put = { ok: true; settings: Record<string, unknown> } | { ok: false; problem: Problem };

async function put(parts: object): Promise<Put> {
  try {
    const response = await fetch("/agent/settings", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(parts),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (response.ok) return { ok: true, settings: answer };
    const { message, field } = answer as Partial<Problem>;
    return {
      ok: false,
      problem: { message: message ?? say("save.failed"), ...(field !== undefined && { field }) },
    };
  } catch {
    return { ok: false, problem: { message: say("save.failed") } };
  }
}

/** Only what changed is sent, so that two people on two pages do not undo each other's work. */
function changedParts<Part extends object>(saved: Part, draft: Part): Partial<Part> {
  const keys = Object.keys(draft) as (keyof Part)[];
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(saved[key]) !== JSON.stringify(draft[key]))
      .map((key) => [key, draft[key]]),
  ) as Partial<Part>;
}

function pick<Part extends object>(settings: Record<string, unknown>, like: Part): Part {
  return Object.fromEntries(Object.keys(like).map((key) => [key, settings[key]])) as Part;
}
