import { useSearchParams } from "@remix-run/react";
import { useCallback } from "react";

/** The open conversation is in the address, so that a reload or a shared link opens it again. */
export function useOpenConversation() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (id: string | null) =>
      setParams(
        (known) => {
          if (id === null) known.delete("conversation");
          else known.set("conversation", id);
          return known;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return {
    openId: params.get("conversation"),
    open: change,
    close: useCallback(() => change(null), [change]),
  };
}
