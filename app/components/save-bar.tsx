import { useEffect, useRef } from "react";
import { say } from "./words.ts";

type Props = { isOpen: boolean; isSaving: boolean; onSave: () => void; onDiscard: () => void };

/** The admin's own save bar, above the page. Without App Bridge (blocked by an extension) it stays away and does no harm. */
export function SaveBar({ isOpen, isSaving, onSave, onDiscard }: Props) {
  const bar = useRef<UISaveBarElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (!isOpen) return;
    void element?.show?.();
    return () => void element?.hide?.();
  }, [isOpen]);
  return (
    <ui-save-bar ref={bar} id="save-bar">
      <button variant="primary" id="save" onClick={onSave} {...(isSaving && { loading: "" })}>
        {say("save.save")}
      </button>
      <button id="discard" onClick={onDiscard} disabled={isSaving}>
        {say("save.discard")}
      </button>
    </ui-save-bar>
  );
}
