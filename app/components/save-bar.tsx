import { Banner, Box } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { say } from "./words.ts";

type Props = {
  isOpen: boolean;
  isSaving: boolean;
  /** When the unsaved changes that are shown again were kept, in milliseconds since 1970; null when there were none. */
  restoredAt: number | null;
  onSave: () => void;
  onDiscard: () => void;
  onLeave: () => void;
};

/**
 * The admin's own save bar, above the page, and the note that changes from earlier are here again. Without App Bridge
 * (blocked by an extension) the bar stays away and does no harm.
 */
export function SaveBar({ isOpen, isSaving, restoredAt, onSave, onDiscard, onLeave }: Props) {
  const bar = useRef<UISaveBarElement>(null);
  useLeaveWarning(isOpen, onLeave);
  useEffect(() => {
    const element = bar.current;
    if (!isOpen) return;
    void element?.show?.();
    return () => void element?.hide?.();
  }, [isOpen]);
  return (
    <>
      <ui-save-bar ref={bar} id="save-bar">
        <button variant="primary" id="save" onClick={onSave} {...(isSaving && { loading: "" })}>
          {say("save.save")}
        </button>
        <button id="discard" onClick={onDiscard} disabled={isSaving}>
          {say("save.discard")}
        </button>
      </ui-save-bar>
      {isOpen && restoredAt !== null && (
        <Box paddingBlockEnd="400">
          <Banner tone="info" action={{ content: say("save.restored.discard"), onAction: onDiscard }}>
            <p>{say("save.restored", { when: new Date(restoredAt).toLocaleString("en", WHEN) })}</p>
          </Banner>
        </Box>
      )}
    </>
  );
}

const WHEN = { weekday: "long", hour: "2-digit", minute: "2-digit" } as const;
