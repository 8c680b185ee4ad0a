import { useCallback, useId } from "react";

/** An id for a button, and a way to focus it: where the focus goes when what had it is removed from the page. */
export function useFocus(): { readonly id: string; readonly focus: () => void } {
  const id = useId();
  const focus = useCallback(() => document.getElementById(id)?.focus(), [id]);
  return { id, focus };
}
