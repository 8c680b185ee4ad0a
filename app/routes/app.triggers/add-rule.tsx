import { ActionList, Button, Popover } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { say } from "#app/components/words.ts";
import type { RuleCondition, RuleKind } from "#app/domain/triggers/rule.ts";
import { type Category, kindsIn } from "#app/domain/triggers/rule-kinds.ts";
import { NEW_CONDITIONS } from "./new-conditions.ts";

type Props = {
  categories: readonly Category[];
  /** Of these one is enough. */
  taken: ReadonlySet<RuleKind>;
  label: string;
  onAdd: (condition: RuleCondition) => void;
};

/** Chooses what a new rule is about: its category, then its kind, each with a sentence. */
export function AddRule({ categories, taken, label, onAdd }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const sections = categories.map((category) => ({
    ...(categories.length > 1 && { title: say(`category.${category}`) }),
    items: kindsIn(category)
      .filter((kind) => !taken.has(kind))
      .map((kind) => ({
        content: say(`rule.${kind}`),
        helpText: say(`rule.${kind}.text`),
        onAction: () => {
          setIsOpen(false);
          onAdd(NEW_CONDITIONS[kind]);
        },
      })),
  }));
  return (
    <Popover
      active={isOpen}
      fluidContent
      preferredAlignment="right"
      activator={
        <Button
          icon={PlusIcon}
          size="slim"
          disclosure={isOpen ? "up" : "down"}
          onClick={() => setIsOpen(!isOpen)}
          accessibilityLabel={label}
        >
          {say("triggers.add")}
        </Button>
      }
      onClose={() => setIsOpen(false)}
    >
      <div className="bt-mx-kinds">
        <ActionList actionRole="menuitem" sections={sections.filter(({ items }) => items.length > 0)} />
      </div>
    </Popover>
  );
}
