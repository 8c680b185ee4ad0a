import { useId, useState } from "react";
import { say } from "../words.ts";
import { colleagueWords } from "./queue-words.ts";
import { type Colleague, standing } from "./team.ts";

/** From so many on, a list is searched and not read. */
const SEARCHED_FROM = 8;

type Props = {
  /** Whoever answers in the chosen queue, those with room first. */
  colleagues: readonly Colleague[];
  /** Null: whoever is free first. */
  chosen: string | null;
  onChoose: (agentId: string | null) => void;
};

export function ColleagueChoice({ colleagues, chosen, onChoose }: Props) {
  const group = useId();
  const [sought, setSought] = useState("");
  const found = colleagues.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <fieldset className="bt-choices">
      <legend>{say("conversation.transfer.whom")}</legend>
      {colleagues.length >= SEARCHED_FROM && (
        <input
          type="search"
          className="bt-input"
          placeholder={say("conversation.transfer.find")}
          aria-label={say("conversation.transfer.find")}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <div className="bt-choices-scroll">
        <label className="bt-choice">
          <input type="radio" name={group} checked={chosen === null} onChange={() => onChoose(null)} />
          <span>{say("conversation.transfer.anyone")}</span>
        </label>
        {found.map((colleague) => (
          <label key={colleague.agentId} className="bt-choice" data-standing={standing(colleague)}>
            <input
              type="radio"
              name={group}
              checked={colleague.agentId === chosen}
              onChange={() => onChoose(colleague.agentId)}
            />
            <span>{colleague.name}</span>
            <span className="bt-muted bt-figure">{colleagueWords(colleague)}</span>
          </label>
        ))}
      </div>
      {colleagues.length === 0 && <p className="bt-muted">{say("conversation.transfer.nobody")}</p>}
    </fieldset>
  );
}
