import { Badge, Icon } from "@shopify/polaris";
import { ChevronDownIcon, ChevronUpIcon, DragHandleIcon, LockIcon } from "@shopify/polaris-icons";
import { type DragEvent, memo, useId } from "react";
import { ActionMark } from "#app/components/matrix/action-mark.tsx";
import { RuleMeta } from "#app/components/matrix/rule-meta.tsx";
import { sayCondition } from "#app/components/matrix/say-condition.ts";
import { titleOf } from "#app/components/matrix/say-rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import { Switch } from "#app/components/switch.tsx";
import { say } from "#app/components/words.ts";
import { isAlwaysFirst } from "#app/domain/triggers/matrix-order.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { RuleEditor } from "./rule-editor.tsx";
import type { MatrixActions, RuleProblem } from "./use-matrix.ts";

type RowProps = {
  rule: Rule;
  /** Its place in the order, counted from 1; undefined: always asked first. */
  at: number | undefined;
  /** How many have a place. */
  of: number;
  /** The places of the rows above and below it in the list that is shown. */
  above: number | undefined;
  below: number | undefined;
  facts: ShopFacts;
  mayChange: boolean;
  isOpen: boolean;
  problem: RuleProblem | null;
  actions: MatrixActions;
};

const DRAGGED = "application/x-baton-rule";

/** One rule as a line of the matrix; pressed, it opens in its place. */
export const RuleRow = memo(function RuleRow(props: RowProps) {
  const { rule, at, of, above, below, facts, mayChange, isOpen, problem, actions } = props;
  const { id, enabled, action, condition, lines } = rule;
  const editor = useId();
  const place = at === undefined ? null : { at, of };
  const title = titleOf(rule);
  const isLocked = isAlwaysFirst(rule) && enabled;
  const [line] = Object.values(lines).filter((it) => it.trim() !== "");
  const errorOf = (path: string) =>
    problem && (problem.path === path || problem.path.startsWith(`${path}.`)) ? problem.message : undefined;

  return (
    <li
      className="bt-mx-rule"
      data-rule={id}
      data-off={!enabled}
      data-open={isOpen}
      data-problem={problem !== null}
      {...(mayChange && place && dropTarget((dragged) => actions.place(dragged, place.at)))}
    >
      <div className="bt-mx-row">
        <div className="bt-mx-rank" {...(mayChange && place && dragHandle(id))}>
          {place ? (
            <>
              <span className="bt-mx-grip" aria-hidden="true">
                {mayChange && <Icon source={DragHandleIcon} />}
              </span>
              <span>
                <span className="bt-mx-hidden">{say("rule.place")} </span>
                {place.at}
              </span>
            </>
          ) : (
            <span title={say("rule.place.first")}>
              <Icon source={LockIcon} accessibilityLabel={say("rule.place.first")} tone="subdued" />
            </span>
          )}
        </div>
        {isLocked ? (
          <span className="bt-mx-on">
            <Badge tone="success">{say("rule.on")}</Badge>
          </span>
        ) : (
          <Switch
            isOn={enabled}
            label={say("rule.enabled", { title })}
            isDisabled={!mayChange}
            onChange={(isOn) => actions.change({ ...rule, enabled: isOn })}
          />
        )}
        <button
          type="button"
          className="bt-mx-name"
          aria-expanded={isOpen}
          aria-controls={editor}
          onClick={() => actions.toggle(id)}
        >
          <span className="bt-mx-title">{title}</span>
          <span className="bt-mx-when">{sayCondition(condition, { facts })}</span>
          {line !== undefined && <span className="bt-mx-line">“{line}”</span>}
        </button>
        <ActionMark action={action} />
        <RuleMeta rule={rule} facts={facts} />
        <div className="bt-mx-end">
          {mayChange && (above !== undefined || below !== undefined) && (
            <MoveButtons
              title={title}
              onUp={above === undefined ? undefined : () => actions.place(id, above)}
              onDown={below === undefined ? undefined : () => actions.place(id, below)}
            />
          )}
          <span className="bt-mx-chevron" aria-hidden="true" onClick={() => actions.toggle(id)}>
            <Icon source={isOpen ? ChevronUpIcon : ChevronDownIcon} tone="subdued" />
          </span>
        </div>
      </div>
      <div id={editor}>
        {isOpen && <RuleEditor {...{ rule, place, facts, mayChange, errorOf, actions }} />}
      </div>
    </li>
  );
});

function dragHandle(id: string) {
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData(DRAGGED, id);
      dataTransfer.effectAllowed = "move";
    },
  };
}

/** A rule that is dropped on another takes its place. */
function dropTarget(onDrop: (dragged: string) => void) {
  const isOver = (event: DragEvent, isIt: boolean) => event.currentTarget.toggleAttribute("data-over", isIt);
  return {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      isOver(event, true);
    },
    onDragLeave: (event: DragEvent) => isOver(event, false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      isOver(event, false);
      onDrop(event.dataTransfer.getData(DRAGGED));
    },
  };
}
