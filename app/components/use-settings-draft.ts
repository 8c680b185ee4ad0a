import { useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, keptDraft } from "./kept-draft.ts";
import { type Problem, type Put, putSettings } from "./put-settings.ts";
import { say } from "./words.ts";

export type { Problem } from "./put-settings.ts";

type Options<Part> = {
  /** A part that says which version was read: it goes along with every change, so that no newer one is written over. */
  readonly versionPart?: keyof Part;
  /** Where a part has a door of its own; else it is one of the settings. */
  readonly send?: (parts: Partial<Part>) => Promise<Put>;
};

/**
 * A part of the settings while it is being changed. What was typed stays until it is saved or thrown away by hand: a
 * refusal, a session that ended, a reload or a server that cannot be reached take nothing with them.
 */
export function useSettingsDraft<Part extends object>(
  loaded: Part,
  { versionPart, send = putSettings }: Options<Part> = {},
) {
  const [saved, setSaved] = useState(loaded);
  const [draft, setDraft] = useState(loaded);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [restoredAt, setRestoredAt] = useState<number | null>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const isDirty = Object.keys(changedParts(saved, draft, versionPart)).length > 0;

  // After the first paint, because the server knows nothing of this browser.
  const isReady = useRef(false);
  useEffect(() => {
    const kept = keptDraft(loaded);
    isReady.current = true;
    if (!kept || Object.keys(changedParts(loaded, kept.draft, versionPart)).length === 0) return;
    setDraft(kept.draft);
    setRestoredAt(kept.keptAt);
  }, []);
  useEffect(() => {
    if (!isReady.current) return;
    if (isDirty) keepDraft(draft);
    else forgetDraft();
  }, [isDirty, draft]);

  async function save(sent: Part): Promise<void> {
    setIsSaving(true);
    const answer = await send(changedParts(saved, sent, versionPart));
    setIsSaving(false);
    if (!answer.ok) return setProblem(answer.problem);
    const next = pick(answer.settings, saved);
    start(next);
    // What was typed while it was under way is newer than the answer.
    if (latest.current !== sent) setDraft({ ...latest.current, ...only(next, versionPart) });
    shopify.toast.show(say("save.saved"));
  }

  /** What is there now instead of what was read and typed. */
  function start(from: Part): void {
    setSaved(from);
    setDraft(from);
    setProblem(null);
    setRestoredAt(null);
  }
  return {
    saved,
    draft,
    change: (part: Partial<Part> | ((known: Part) => Partial<Part>)) =>
      setDraft((known) => ({ ...known, ...(typeof part === "function" ? part(known) : part) })),
    problem,
    /** What is wrong with this field, by its path; undefined when nothing is. */
    errorOf: (field: string) => (problem?.field === field ? problem.message : undefined),
    /** Saves over this version, which somebody else made. */
    saveOver: (part: Partial<Part>) => {
      const next = { ...draft, ...part };
      latest.current = next;
      setDraft(next);
      void save(next);
    },
    startFrom: (settings: Record<string, unknown>) => start(pick(settings, saved)),
    bar: {
      isOpen: isDirty,
      isSaving,
      restoredAt,
      onSave: () => void save(draft),
      onDiscard: () => start(saved),
      onLeave: forgetDraft,
    },
  };
}

/** Only what changed is sent, so that two people on two pages do not undo each other's work. */
function changedParts<Part extends object>(
  saved: Part,
  draft: Part,
  versionPart: keyof Part | undefined,
): Partial<Part> {
  const keys = Object.keys(saved) as (keyof Part)[];
  const changed = keys.filter(
    (key) => key !== versionPart && JSON.stringify(saved[key]) !== JSON.stringify(draft[key]),
  );
  if (changed.length > 0 && versionPart !== undefined) changed.push(versionPart);
  return Object.fromEntries(changed.map((key) => [key, draft[key]])) as Partial<Part>;
}

function pick<Part extends object>(settings: Record<string, unknown>, like: Part): Part {
  return Object.fromEntries(Object.keys(like).map((key) => [key, settings[key]])) as Part;
}

function only<Part extends object>(part: Part, key: keyof Part | undefined): Partial<Part> {
  return key === undefined ? {} : ({ [key]: part[key] } as Partial<Part>);
}
