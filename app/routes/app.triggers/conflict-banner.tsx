import { Banner, BlockStack, Button, InlineStack } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { sayChange } from "#app/components/matrix/say-change.ts";
import { sayWhen } from "#app/components/matrix/say-when.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import type { Problem } from "#app/components/use-settings-draft.ts";
import { say } from "#app/components/words.ts";
import { diffMatrix } from "#app/domain/triggers/matrix-diff.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";

type Props = {
  problem: Problem;
  facts: ShopFacts;
  /** The rules that this page began with. */
  read: readonly Rule[];
  onKeepMine: (version: number) => void;
  onTakeTheirs: (settings: Record<string, unknown>) => void;
};

type Theirs = Record<string, unknown> & { rules: readonly Rule[]; matrixVersion: number };

/** Somebody else saved meanwhile: who, when and what, and the two ways on. Nothing that was typed is lost before one is chosen. */
export function ConflictBanner({ problem, facts, read, onKeepMine, onTakeTheirs }: Props) {
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  useEffect(() => {
    void fetch("/agent/settings")
      .then((answer) => (answer.ok ? (answer.json() as Promise<Theirs>) : null))
      .then(setTheirs, () => setTheirs(null));
  }, [problem]);
  const by = problem.by ?? say("history.baton");
  const changes = theirs ? diffMatrix(read, theirs.rules) : [];
  return (
    <Banner tone="warning" title={say("conflict.title")}>
      <BlockStack gap="200">
        <p>
          {say("conflict.text", {
            by,
            when: problem.at === undefined ? "" : sayWhen(problem.at, facts.timezone),
            version: problem.version ?? "",
          })}
        </p>
        {changes.length > 0 && (
          <ul className="bt-mx-changes">
            {changes.map((change, at) => (
              <li key={at}>{sayChange(change, facts)}</li>
            ))}
          </ul>
        )}
        {theirs && (
          <InlineStack gap="200">
            <Button onClick={() => onKeepMine(theirs.matrixVersion)}>{say("conflict.mine")}</Button>
            <Button onClick={() => onTakeTheirs(theirs)}>{say("conflict.theirs", { by })}</Button>
          </InlineStack>
        )}
      </BlockStack>
    </Banner>
  );
}
