import { TextField } from "@shopify/polaris";
import { useState } from "react";

type Props = {
  label: string;
  suffix: string;
  value: number;
  isDisabled: boolean;
  error: string | undefined;
  onChange: (value: number) => void;
};

/** A number as it is typed: what is no number yet stays on the screen and counts as 0, which the server refuses. */
export function NumberField({ label, suffix, value, isDisabled, error, onChange }: Props) {
  const [typed, setTyped] = useState(String(value));
  // Changed elsewhere: discarded, or restored.
  const shown = numberIn(typed) === value ? typed : String(value);
  return (
    <div className="bt-mx-number">
      <TextField
        label={label}
        suffix={suffix}
        inputMode="decimal"
        autoComplete="off"
        disabled={isDisabled}
        value={shown}
        error={error ?? false}
        onChange={(next) => {
          setTyped(next);
          onChange(numberIn(next));
        }}
      />
    </div>
  );
}

function numberIn(typed: string): number {
  const number = Number(typed.trim().replace(",", "."));
  return Number.isFinite(number) ? number : 0;
}
