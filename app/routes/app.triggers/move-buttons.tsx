import { Button } from "@shopify/polaris";
import { ArrowDownIcon, ArrowUpIcon } from "@shopify/polaris-icons";
import { say } from "#app/components/words.ts";

type Props = {
  title: string;
  /** Undefined: it cannot go further. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

export function MoveButtons({ title, onUp, onDown }: Props) {
  return (
    <div className="bt-mx-moves">
      <Button
        icon={ArrowUpIcon}
        variant="tertiary"
        accessibilityLabel={say("rule.up", { title })}
        disabled={!onUp}
        onClick={() => onUp?.()}
      />
      <Button
        icon={ArrowDownIcon}
        variant="tertiary"
        accessibilityLabel={say("rule.down", { title })}
        disabled={!onDown}
        onClick={() => onDown?.()}
      />
    </div>
  );
}
