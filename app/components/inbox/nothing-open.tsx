import { Button } from "@shopify/polaris";
import { say, sayCount } from "../words.ts";

type Props = {
  waiting: number;
  /** Whether the next in line is given out here; else the list is there to choose from. */
  isGivenOut: boolean;
  onNext: () => void;
  onKeys: () => void;
};

/** The main pane before anything is opened. */
export function NothingOpen({ waiting, isGivenOut, onNext, onKeys }: Props) {
  return (
    <div className="bt-nothing">
      <img src="/logo.svg" alt="" width="48" height="48" />
      <h2>{waiting > 0 ? sayCount("nothing.waiting", waiting) : say("nothing.calm")}</h2>
      <p>{say("nothing.text")}</p>
      {waiting > 0 && (
        <Button variant="primary" onClick={onNext}>
          {say(isGivenOut ? "conversation.next" : "nothing.next")}
        </Button>
      )}
      <p className="bt-keys">
        <kbd>J</kbd> <kbd>K</kbd> {say("keys.move")} <kbd>C</kbd> {say("keys.claim")} <kbd>U</kbd>{" "}
        {say("keys.use")}{" "}
        <button type="button" className="bt-plain" aria-keyshortcuts="?" onClick={onKeys}>
          {say("inbox.keys.open")}
        </button>{" "}
        <kbd>?</kbd>
      </p>
    </div>
  );
}
