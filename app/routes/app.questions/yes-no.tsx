import { Button, ButtonGroup } from "@shopify/polaris";
import { useId } from "react";
import { say } from "#app/components/words.ts";

type Props = {
  label: string;
  value: boolean | null;
  hint: string;
  isDisabled: boolean;
  onChange: (value: boolean) => void;
};

/** One of the two questions, with what Baton would say and why. */
export function YesNo({ label, value, hint, isDisabled, onChange }: Props) {
  const id = useId();
  return (
    <div className="bt-q-ask" role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <p className="bt-q-label" id={id}>
        {label}
      </p>
      <ButtonGroup variant="segmented">
        <Button pressed={value === true} disabled={isDisabled} onClick={() => onChange(true)}>
          {say("questions.yes")}
        </Button>
        <Button pressed={value === false} disabled={isDisabled} onClick={() => onChange(false)}>
          {say("questions.no")}
        </Button>
      </ButtonGroup>
      <p className="bt-q-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
