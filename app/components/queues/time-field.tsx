import { TextField } from "@shopify/polaris";
import { say } from "#app/components/words.ts";

type Props = {
  label: string;
  /** Such as `09:30`; empty while it is typed. */
  value: string;
  isDisabled: boolean;
  error?: string | undefined;
  onChange: (value: string) => void;
};

export function TimeField({ label, value, isDisabled, error, onChange }: Props) {
  const problem = value === "" ? say("queues.time.none") : error;
  return (
    <TextField
      label={label}
      type="time"
      autoComplete="off"
      disabled={isDisabled}
      value={value}
      error={problem ?? false}
      onChange={(next) => onChange(next.slice(0, 5))}
    />
  );
}
