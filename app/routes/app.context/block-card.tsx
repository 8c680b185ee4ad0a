import { useState } from "react";
import { FormCard } from "#app/components/form-card.tsx";
import { ContextPanel } from "#app/components/inbox/context-panel.tsx";
import { TranscriptLine } from "#app/components/inbox/transcript-line.tsx";
import { say } from "#app/components/words.ts";
import type { ContextTest } from "#app/services/test-context.server.ts";

type Props = { result: ContextTest; onFixed: () => void };

/** Nobody has answered in this chat. */
const READER = { agentId: "", name: "", role: "viewer" } as const;

/** The block and the chat as the inbox shows them; pointing at a statement marks the lines that it rests on. */
export function BlockCard({ result: { block, lines, customerName }, onFixed }: Props) {
  const [evidence, setEvidence] = useState<readonly number[]>([]);
  const who = customerName ?? say("lookups.shopper");
  return (
    <FormCard title={say("lookups.block")} text={say("lookups.block.text")}>
      <div className="bt-inbox bt-lk-block">
        <ContextPanel
          context={block}
          canUse={false}
          isAnswered={false}
          onUse={() => undefined}
          onEvidence={setEvidence}
          onFixed={onFixed}
        />
        <div className="bt-transcript" role="group" aria-label={say("transcript.title")}>
          {lines.map((line, index) => (
            <TranscriptLine
              key={line.seq}
              {...{ line, who }}
              me={READER}
              before={lines[index - 1]}
              isEvidence={evidence.includes(line.seq)}
            />
          ))}
        </div>
      </div>
    </FormCard>
  );
}
