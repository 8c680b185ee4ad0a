import { ActionList, Popover } from "@shopify/polaris";
import { useState } from "react";
import { say } from "../words.ts";
import { type Action, ACTION_KEYS, type May } from "./actions.ts";

const IN_MENU = ["transfer", "hand-back", "snooze", "wake", "release"] as const satisfies readonly Action[];
export type MenuAction = (typeof IN_MENU)[number];

/** Why what is usual is not there just now: the shopper waits for an answer. */
function isExplained(action: MenuAction, may: May): boolean {
  return action === "snooze" && may.reply && !may.wake;
}

type Props = { may: May; onAction: (action: MenuAction) => void };

/** Everything else that may be done with the conversation now, each with its key. Nothing where there is nothing. */
export function ActionMenu({ may, onAction }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const items = IN_MENU.filter((action) => may[action] || isExplained(action, may)).map((action) => ({
    content: say(`conversation.${action}`),
    disabled: !may[action],
    ...(!may[action] && { helpText: say("conversation.snooze.first") }),
    suffix: <kbd className="bt-kbd">{ACTION_KEYS[action].toUpperCase()}</kbd>,
    onAction: () => {
      setIsOpen(false);
      onAction(action);
    },
  }));
  if (items.length === 0) return null;
  return (
    <Popover
      active={isOpen}
      onClose={() => setIsOpen(false)}
      preferredAlignment="right"
      activator={
        <button
          type="button"
          className="bt-button"
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {say("conversation.actions")} <span className="bt-caret" aria-hidden="true" />
        </button>
      }
    >
      <ActionList actionRole="menuitem" items={items} />
    </Popover>
  );
}
