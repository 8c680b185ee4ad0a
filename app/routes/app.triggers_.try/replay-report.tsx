import { BlockStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { say } from "#app/components/words.ts";
import type { Replayed } from "#app/services/replay-matrix.server.ts";
import { ReplayedRow } from "./replayed-row.tsx";
import { reportFigures } from "./report-figures.ts";
import type { RuleSet } from "./rule-sets.ts";

const SHOWN = 50;

/** The numbers of a replay; each opens the conversations behind it. */
export function ReplayReport({ replayed, set }: { replayed: Replayed; set: RuleSet }) {
  const { report, conversations } = replayed;
  const figures = reportFigures(report);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = figures.find(({ id }) => id === openId);
  if (report.conversations === 0) return <Text as="p">{say("replay.none")}</Text>;
  const behind = open ? conversations.filter(({ id }) => open.ids.includes(id)) : [];
  return (
    <BlockStack gap="400">
      <Text as="p" tone="subdued">
        {say("replay.count", { count: report.conversations })}
      </Text>
      <div className="bt-replay-figures">
        {figures.map(({ id, label, value, note, ids }) => (
          <button
            key={id}
            type="button"
            className="bt-replay-figure"
            aria-expanded={openId === id}
            disabled={ids.length === 0}
            onClick={() => setOpenId(openId === id ? null : id)}
          >
            <span className="bt-replay-label">{label}</span>
            <span className="bt-figure-value">{value}</span>
            <span className="bt-replay-note">{note}</span>
          </button>
        ))}
      </div>
      {open && (
        <section aria-label={open.label}>
          <Text as="h3" variant="headingSm">
            {say("replay.behind", { label: open.label, count: behind.length })}
          </Text>
          <ol className="bt-replay-list">
            {behind.slice(0, SHOWN).map((it) => (
              <ReplayedRow key={it.id} it={it} set={set} />
            ))}
          </ol>
          {behind.length > SHOWN && (
            <Text as="p" tone="subdued">
              {say("replay.only-first", { count: SHOWN })}
            </Text>
          )}
        </section>
      )}
    </BlockStack>
  );
}
