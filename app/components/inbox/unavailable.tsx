import { say } from "../words.ts";

type Props = { status: "missing" | "failed"; onBack: () => void; onAgain: () => void };

export function Unavailable({ status, onBack, onAgain }: Props) {
  return (
    <div className="bt-nothing" role="alert">
      <h2>{say(`conversation.${status}.title`)}</h2>
      <p>{say(`conversation.${status}.text`)}</p>
      <button type="button" className="bt-plain" onClick={status === "failed" ? onAgain : onBack}>
        {say(status === "failed" ? "problem.again" : "conversation.back")}
      </button>
    </div>
  );
}
