import { ActionList, Button, Popover } from "@shopify/polaris";
import { type Outcome, OUTCOMES } from "#app/domain/conversation/handoff-events.ts";
import { say } from "../words.ts";

type Props = {
  isBusy: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onResolve: (outcome: Outcome) => void;
};

/** Resolving always says what came of it; that is what the figures are made of. */
export function ResolveMenu({ isBusy, isOpen, onOpen, onResolve }: Props) {
  const items = OUTCOMES.map((outcome) => ({
    content: say(`outcome.${outcome}`),
    onAction: () => {
      onOpen(false);
      onResolve(outcome);
    },
  }));
  return (
    <Popover
      active={isOpen}
      onClose={() => onOpen(false)}
      preferredAlignment="right"
      activator={
        <Button disclosure loading={isBusy} onClick={() => onOpen(!isOpen)}>
          {say("conversation.resolve")}
        </Button>
      }
    >
      <ActionList sections={[{ title: say("conversation.outcome"), items }]} />
    </Popover>
  );
}
