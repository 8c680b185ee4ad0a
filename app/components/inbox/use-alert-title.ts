import { useEffect } from "react";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say, sayCount } from "../words.ts";

const BLINK_MS = 1_000;

/** The tab's title: how many wait; and as long as somebody calls, who, every other second. */
export function useAlertTitle(waiting: number, calls: readonly InboxRow[]): void {
  const quiet = waiting > 0 ? say("inbox.title.waiting", { count: waiting }) : say("inbox.title");
  const loud = callTitle(calls);
  useEffect(() => {
    document.title = loud ?? quiet;
    if (loud === null) return;
    let isLoud = true;
    const timer = setInterval(() => {
      isLoud = !isLoud;
      document.title = isLoud ? loud : quiet;
    }, BLINK_MS);
    return () => clearInterval(timer);
  }, [quiet, loud]);
}

function callTitle(calls: readonly InboxRow[]): string | null {
  const [first] = calls;
  if (!first) return null;
  return calls.length === 1
    ? say("alert.title.one", { count: 1, who: first.who })
    : sayCount("alert.title", calls.length);
}
