import { Button } from "@shopify/polaris";
import { say, sayCount } from "../words.ts";

/** The main pane before anything is opened. */
export function NothingOpen({ waiting, onNext }: { waiting: number; onNext: () => void }) {
  return (
    <div className="bt-nothing">
      <img src="/logo.svg" alt="" width="48" height="48" />
      <h2>{waiting > 0 ? sayCount("nothing.waiting", waiting) : say("nothing.calm")}</h2>
      <p>{say("nothing.text")}</p>
      {waiting > 0 && (
        <Button variant="primary" onClick={onNext}>
          {say("nothing.next")}
        </Button>
      )}
      <p className="bt-keys">
        <kbd>J</kbd> <kbd>K</kbd> {say("keys.move")} <kbd>C</kbd> {say("keys.claim")} <kbd>U</kbd>{" "}
        {say("keys.use")}
      </p>
    </div>
  );
}
