import { BlockStack, Card, Page } from "@shopify/polaris";
import { useState } from "react";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { ColumnHeads } from "#app/components/matrix/column-heads.tsx";
import { MatrixLinks } from "#app/components/matrix/links.tsx";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { SaveBar } from "#app/components/save-bar.tsx";
import { say } from "#app/components/words.ts";
import { placesOf } from "#app/domain/triggers/matrix-order.ts";
import { startingRules } from "#app/domain/triggers/starting-rules.ts";
import { ConflictBanner } from "./conflict-banner.tsx";
import { removedRules } from "./removed-rules.ts";
import { InOrder } from "./in-order.tsx";
import { Sections } from "./sections.tsx";
import { StartingPoint } from "./starting-point.tsx";
import { type Layout, Toolbar } from "./toolbar.tsx";
import { useBringIntoView } from "./use-bring-into-view.ts";
import { isAbout } from "./is-about.ts";
import { type MatrixSettings, useMatrix } from "./use-matrix.ts";

/** So many are seen at a glance. */
const FEW = 12;

type Props = { role: string; facts: ShopFacts; settings: MatrixSettings };

/** The trigger matrix: every rule on one page, by category or in the order in which they are asked. */
export function TriggersPage({ role, facts, settings }: Props) {
  const matrix = useMatrix(settings);
  const { saved, draft, change, problem, bar, actions, opened, ruleProblem, touched } = matrix;
  const [layout, setLayout] = useState<Layout>("category");
  const mayChange = role === "admin";
  const places = placesOf(draft.rules);
  const [query, setQuery] = useState("");
  const isFiltered = query.trim() !== "";
  const view = { facts, mayChange, places, opened, ruleProblem, isFiltered, actions };
  const rules = isFiltered ? draft.rules.filter((rule) => isAbout(rule, query, facts)) : draft.rules;
  const shown = { rules, removed: isFiltered ? [] : removedRules(saved.rules, draft.rules), view };
  const told = useBringIntoView({ touched, ruleProblem, places, rules: draft.rules });

  return (
    <Page
      fullWidth
      title={say("triggers.title")}
      subtitle={say("triggers.subtitle")}
      secondaryActions={[
        { content: say("try.title"), url: "/app/triggers/try" },
        { content: say("history.title"), url: "/app/triggers/history" },
        { content: say("sheet.title"), url: "/app/triggers/sheet" },
      ]}
    >
      <SaveBar {...bar} />
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        {problem?.code === "changed-meanwhile" ? (
          <ConflictBanner
            {...{ problem, facts }}
            read={saved.rules}
            onKeepMine={(matrixVersion) => matrix.saveOver({ matrixVersion })}
            onTakeTheirs={matrix.startFrom}
          />
        ) : (
          <ProblemBanner problem={problem} />
        )}
        <StartingPoint
          trade={draft.trade}
          savedTrade={saved.trade}
          rules={draft.rules}
          mayChange={mayChange}
          facts={facts}
          onChoose={(trade) => change({ trade, rules: startingRules(trade) })}
        />
        <Toolbar
          {...{ layout, onQuery: setQuery, onLayout: setLayout }}
          query={draft.rules.length > FEW ? query : undefined}
        />
        <Card padding="0">
          <div className="bt-mx-table">
            <ColumnHeads />
            {rules.length === 0 && isFiltered && <p className="bt-mx-empty">{say("triggers.none")}</p>}
            {layout === "category" ? <Sections {...shown} /> : <InOrder {...shown} />}
          </div>
        </Card>
        <MatrixLinks />
      </BlockStack>
      <p className="bt-mx-hidden" role="status">
        {told}
      </p>
    </Page>
  );
}
