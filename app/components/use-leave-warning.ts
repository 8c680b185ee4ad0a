import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { useCallback, useEffect } from "react";

/**
 * Asks before a page with unsaved changes is left, in the admin's own words. `onLeave` is told when they are given up. The
 * pages beneath this one may be looked at meanwhile: the changes are kept and here again on the way back.
 */
export function useLeaveWarning(isUnsaved: boolean, onLeave: () => void): void {
  useBeforeUnload(useCallback((event) => void (isUnsaved && event.preventDefault()), [isUnsaved]));
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: next }) =>
      isUnsaved && next.pathname !== here.pathname && !next.pathname.startsWith(`${here.pathname}/`),
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    void mayLeave().then((may) => {
      if (!may) return blocker.reset();
      onLeave();
      blocker.proceed();
    });
  }, [blocker.state]);
}

/** App Bridge resolves when the merchant agrees. Where it is missing nobody can be asked, and the draft is kept anyway. */
async function mayLeave(): Promise<boolean> {
  if (typeof shopify === "undefined") return true;
  const answer: unknown = await shopify.saveBar.leaveConfirmation?.();
  return answer !== false;
}
