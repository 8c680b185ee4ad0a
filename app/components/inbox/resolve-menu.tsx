import { ActionList, Button, Popover } from "@shopify/polaris";
import { useState } from "react";
import { type Outcome, OUTCOMES } from "#app/domain/conversation/events.ts";
import { say } from "../words.ts";

/** Resolving always says what came of it; that is what the figures are made of. */
export function ResolveMenu({
  isBusy,
  onResolve,
}: {
  isBusy: boolean;
  onResolve: (outcome: Outcome) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const items = OUTCOMES.map((outcome) => ({
    content: say(`outcome.${outcome}`),
    onAction: () => {
      setIsOpen(false);
      onResolve(outcome);
    },
  }));
  return (
    <Popover
      active={isOpen}
      onClose={() => setIsOpen(false)}
      preferredAlignment="right"
      activator={
        <Button disclosure loading={isBusy} onClick={() => setIsOpen(!isOpen)}>
          {say("conversation.resolve")}
        </Button>
      }
    >
      <ActionList sections={[{ title: say("conversation.outcome"), items }]} />
    </Popover>
  );
}
