import { useEffect, useRef, useState } from "react";
import { titleOf } from "#app/components/matrix/say-rule.ts";
import { say } from "#app/components/words.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { RuleProblem, Touch } from "./use-matrix.ts";

type Seen = {
  touched: { readonly id: string; readonly how: Touch } | null;
  ruleProblem: RuleProblem | null;
  places: ReadonlyMap<string, number>;
  rules: readonly Rule[];
};

/**
 * Where the focus goes after a rule was added, moved, removed or refused: into the new rule, with the moved one (the
 * browser drops the focus of what it moves), to the way back, to the field that is wrong. Returns what a screen reader is told.
 */
export function useBringIntoView({ touched, ruleProblem, places, rules }: Seen): string {
  const [told, setTold] = useState("");
  const focused = useRef<string | null>(null);
  // Before each change of the list it is still known which button was pressed.
  useEffect(() => {
    const handle = (): void => {
      focused.current = document.activeElement?.getAttribute("aria-label") ?? null;
    };
    document.addEventListener("focusin", handle);
    return () => document.removeEventListener("focusin", handle);
  }, []);

  useEffect(() => {
    if (!touched) return;
    if (touched.how === "removed") return undoOf(touched.id)?.focus();
    const row = rowOf(touched.id);
    const rule = rules.find(({ id }) => id === touched.id);
    if (!row || !rule) return;
    if (touched.how === "added") {
      row.scrollIntoView({ block: "center" });
      row.querySelector<HTMLElement>(".bt-mx-editor input, .bt-mx-editor textarea")?.focus();
      return setTold(say("rule.told.added", { title: titleOf(rule) }));
    }
    focusMove(row, focused.current);
    setTold(say("rule.told.moved", { title: titleOf(rule), at: places.get(rule.id) ?? 0, of: places.size }));
  }, [touched]);

  useEffect(() => {
    if (!ruleProblem) return;
    const row = rowOf(ruleProblem.id);
    const field =
      row?.querySelector<HTMLElement>("[aria-invalid='true']") ??
      row?.querySelector<HTMLElement>(".bt-mx-editor input");
    (field ?? row)?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  }, [ruleProblem]);
  return told;
}

/** None of a rule that was never saved: it is simply gone. */
function undoOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-removed="${CSS.escape(id)}"] button`);
}

function rowOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-rule="${CSS.escape(id)}"]`);
}

/** The button that was pressed, or its neighbour when the rule can go no further; nothing when none was. */
function focusMove(row: HTMLElement, label: string | null): void {
  const buttons = [...row.querySelectorAll<HTMLButtonElement>(".bt-mx-moves button")];
  const pressed = buttons.find((button) => button.getAttribute("aria-label") === label);
  if (!pressed) return;
  (pressed.disabled ? buttons.find((button) => !button.disabled) : pressed)?.focus();
}
