import { TextField } from "@shopify/polaris";
import { useState } from "react";
import { readMoney } from "./read-money.ts";
import { say } from "./words.ts";

/** What no amount can be: the server refuses it with a sentence, and it is never taken for "none". */
const UNREADABLE = -1;

type Props = {
  label: string;
  currency: string;
  help?: string;
  /** Null: none. */
  value: number | null;
  least: number;
  most: number;
  /** What an empty field means. */
  emptyMeans: string;
  isDisabled: boolean;
  error?: string | undefined;
  onChange: (value: number | null) => void;
};

/** An amount of money as it is typed; on leaving the field it is written as it was read. */
export function MoneyField(props: Props) {
  const { label, currency, help, value, least, most, emptyMeans, isDisabled, error, onChange } = props;
  const [typed, setTyped] = useState(written(value));
  const isSame = read(typed) === value;
  // Changed elsewhere: discarded, or restored.
  const shown = isSame ? typed : written(value);
  const isWrong = value !== null && (value < least || value > most);
  const range = { least: written(least), most: written(most) };
  return (
    <TextField
      label={label}
      suffix={currency}
      inputMode="decimal"
      autoComplete="off"
      disabled={isDisabled}
      placeholder={emptyMeans}
      value={shown}
      error={(isWrong ? say("queues.amount.range.empty", range) : error) ?? false}
      onChange={(next) => {
        setTyped(next);
        onChange(read(next));
      }}
      onBlur={() => value !== UNREADABLE && setTyped(written(value))}
      {...(help !== undefined && { helpText: help })}
    />
  );
}

function read(typed: string): number | null {
  return typed.trim() === "" ? null : (readMoney(typed) ?? UNREADABLE);
}

/** `1000.5` as `1,000.50`. */
function written(value: number | null): string {
  if (value === null || value === UNREADABLE) return "";
  const decimals = Number.isInteger(value) ? 0 : 2;
  return value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: 2 });
}
