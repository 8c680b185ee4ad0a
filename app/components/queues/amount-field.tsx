import { TextField } from "@shopify/polaris";
import { useState } from "react";
import { say } from "#app/components/words.ts";

/** What no number can be: the server refuses it with a sentence, and it is never taken for "none". */
const UNREADABLE = -1;

type Props = {
  label: string;
  suffix: string;
  help?: string;
  /** Null: none, where the field may be empty. */
  value: number | null;
  /** How many of what is kept make one of what is shown: 60 for minutes that are kept as seconds. */
  per?: number;
  /** In what is kept. */
  least: number;
  most: number;
  /** Whether 2.5 of what is kept may be. */
  mayBeFraction?: boolean;
  /** What an empty field means; undefined: it may not be empty. */
  emptyMeans?: string;
  isDisabled: boolean;
  error?: string | undefined;
  onChange: (value: number | null) => void;
};

/** An amount as it is typed. What cannot be right is said beside it at once, and stays as it was typed. */
export function AmountField(props: Props) {
  const { label, suffix, help, value, per = 1, least, most, emptyMeans, isDisabled, error, onChange } = props;
  const { mayBeFraction = false } = props;
  const [typed, setTyped] = useState(shownOf(value, per));
  const mayBeEmpty = emptyMeans !== undefined;
  const isSame = readAmount(typed, { per, mayBeEmpty }) === value;
  // Changed elsewhere: discarded, or restored.
  const shown = isSame ? typed : shownOf(value, per);
  const isWrong =
    value !== null && (value < least || value > most || !(mayBeFraction || Number.isInteger(value)));
  const range = { least: round(least / per), most: round(most / per), unit: suffix };
  const problem = isWrong
    ? say(mayBeEmpty ? "queues.amount.range.empty" : "queues.amount.range", range)
    : error;
  return (
    <TextField
      label={label}
      suffix={suffix}
      inputMode="decimal"
      autoComplete="off"
      disabled={isDisabled}
      value={shown}
      error={problem ?? false}
      onChange={(next) => {
        setTyped(next);
        onChange(readAmount(next, { per, mayBeEmpty }));
      }}
      {...(emptyMeans !== undefined && { placeholder: emptyMeans })}
      {...(help !== undefined && { helpText: help })}
    />
  );
}

/** What was typed in what is kept. */
export function readAmount(
  typed: string,
  { per, mayBeEmpty }: { per: number; mayBeEmpty: boolean },
): number | null {
  const text = typed.trim().replace(",", ".");
  if (text === "") return mayBeEmpty ? null : UNREADABLE;
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) return UNREADABLE;
  return per === 1 ? number : Math.round(number * per);
}

function shownOf(value: number | null, per: number): string {
  return value === null || value === UNREADABLE ? "" : String(round(value / per));
}

function round(value: number): number {
  return +value.toFixed(2);
}
