import { TextField } from "@shopify/polaris";
import { useState } from "react";
import { say } from "#app/components/words.ts";

/** A place in the order, counted from 1, of so many. */
export type Place = { readonly at: number; readonly of: number };

type Props = {
  /** Null: always asked first. */
  place: Place | null;
  isDisabled: boolean;
  onPlace: (at: number) => void;
};

/** The place in the order by its number: quicker than many steps in a long matrix. */
export function PlaceField({ place, isDisabled, onPlace }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  if (!place)
    return (
      <TextField label={say("rule.place")} autoComplete="off" disabled value={say("rule.place.first")} />
    );
  const { at, of } = place;
  function move(): void {
    const wanted = Math.min(of, Math.max(1, Math.round(Number(typed ?? at)) || at));
    setTyped(null);
    if (wanted !== at) onPlace(wanted);
  }
  return (
    <div onKeyDown={({ key }) => key === "Enter" && move()}>
      <TextField
        label={say("rule.place")}
        inputMode="numeric"
        autoComplete="off"
        suffix={say("rule.place.of", { of })}
        disabled={isDisabled}
        value={typed ?? String(at)}
        onChange={setTyped}
        onBlur={move}
      />
    </div>
  );
}
