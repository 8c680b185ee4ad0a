import { useEffect, useRef, useState } from "react";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";

export type DesktopAlerts = {
  /** `none`: this browser has no notifications. */
  readonly permission: NotificationPermission | "none";
  /** To be called from a click: a page that asks unasked is refused for good. */
  readonly request: () => void;
};

/** A notification for each conversation that begins to call while nobody looks at this tab; gone when it is taken. */
export function useDesktopAlerts(
  calls: readonly InboxRow[],
  agentId: string,
  onOpen: (id: string) => void,
): DesktopAlerts {
  const [permission, setPermission] = useState<DesktopAlerts["permission"]>("none");
  const shown = useRef(new Map<string, Notification | null>());
  const open = useRef(onOpen);
  open.current = onOpen;
  useEffect(() => setPermission("Notification" in globalThis ? Notification.permission : "none"), []);

  useEffect(() => {
    for (const [id, notification] of shown.current) {
      if (calls.some(({ conversationId }) => conversationId === id)) continue;
      notification?.close();
      shown.current.delete(id);
    }
    for (const row of calls) {
      const { conversationId: id } = row;
      if (shown.current.has(id)) continue;
      const isSeen = document.hasFocus() && document.visibilityState === "visible";
      shown.current.set(
        id,
        permission === "granted" && !isSeen ? notify(row, agentId, () => open.current(id)) : null,
      );
    }
  }, [calls, agentId, permission]);

  const request = () => void Notification.requestPermission().then(setPermission);
  return { permission, request };
}

function notify(row: InboxRow, agentId: string, onClick: () => void): Notification | null {
  const { who, conversationId: tag, issue, lastText } = row;
  const title =
    row.offered?.agentId === agentId
      ? say("alert.notification.offer", { who })
      : say("alert.notification.waits", { who, queue: row.queueName ?? "" });
  try {
    const notification = new Notification(title, { body: issue ?? lastText, tag });
    notification.onclick = () => {
      window.focus();
      onClick();
    };
    return notification;
  } catch {
    // Some browsers allow them only to service workers. Sound and title still tell.
    return null;
  }
}
