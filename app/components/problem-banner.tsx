import { Banner } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { say } from "./words.ts";
import type { Problem } from "./use-settings-draft.ts";

/** Why it was not saved. The page goes to the field that is wrong, or here when no field can be named. */
export function ProblemBanner({ problem }: { problem: Problem | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!problem) return;
    const field = problem.field === undefined ? null : document.querySelector("[aria-invalid='true']");
    (field ?? place.current)?.scrollIntoView({ block: "center" });
  }, [problem]);
  if (!problem) return null;
  return (
    <div ref={place}>
      <Banner tone="critical" title={say("save.refused")}>
        <p>{problem.message}</p>
      </Banner>
    </div>
  );
}
