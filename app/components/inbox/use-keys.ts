import { useEffect, useRef } from "react";

const WALKING: ReadonlySet<string> = new Set(["j", "k"]);

/** Single keys, as long as nobody is typing; with Alt (`Alt+a`) also then. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || isInDialog(event.target)) return;
      if (!event.altKey && isTyping(event.target)) return;
      // A key held too long walks through the list, and does nothing twice.
      if (event.repeat && !WALKING.has(event.key)) return;
      const action = current.current[nameOf(event)];
      if (!action) return;
      event.preventDefault();
      action();
    }
    addEventListener("keydown", handleKey);
    return () => removeEventListener("keydown", handleKey);
  }, []);
}

/** By the key's place where Alt is held: with it, many keyboards write another letter. */
function nameOf({ altKey, code, key }: KeyboardEvent): string {
  return altKey ? `Alt+${code.replace(/^Key/, "").toLowerCase()}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

/** A dialog has keys of its own; Escape closes it, and not what lies behind. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("dialog, [role='menu'], .Polaris-Popover") !== null;
}
