import type { Line } from "#app/contract/line.ts";
import { say } from "../words.ts";
import { lineNote } from "./line-note.ts";
import type { Me } from "./me.ts";

type Props = { line: Line; before: Line | undefined; me: Me; who: string; isEvidence: boolean };

/** One line of the log: a bubble for what somebody said, a quiet sentence for what happened. */
export function TranscriptLine({ line, before, me, who, isEvidence }: Props) {
  if (line.type === "event.hidden") return null;
  const isNewDay = !before || day(before.at) !== day(line.at);
  return (
    <>
      {isNewDay && <div className="bt-day">{day(line.at)}</div>}
      <div
        id={`line-${line.seq}`}
        data-seq={line.seq}
        data-type={line.type}
        data-evidence={isEvidence}
        {...look(line)}
      >
        {isBubble(line) ? <Bubble line={line} before={before} me={me} who={who} /> : <Note line={line} />}
      </div>
    </>
  );
}

function Bubble({ line, before, me, who }: Omit<Props, "isEvidence">) {
  const isSameAuthor =
    before !== undefined && isBubble(before) && look(before)["data-author"] === look(line)["data-author"];
  return (
    <>
      {!isSameAuthor && <div className="bt-by">{by(line, me, who)}</div>}
      <div className="bt-bubble">{line.text}</div>
      <div className="bt-meta">
        {line.type === "person.offered" && <span>{say("line.offered")}</span>}
        {line.source && (
          <a href={line.source.url} target="_blank" rel="noreferrer">
            {line.source.title}
          </a>
        )}
        {line.link && (
          <a href={line.link.url} target="_blank" rel="noreferrer">
            {line.link.title}
          </a>
        )}
        <time dateTime={line.at} suppressHydrationWarning>
          {time(line.at)}
        </time>
      </div>
    </>
  );
}

function Note({ line }: { line: Line }) {
  return (
    <p>
      {lineNote(line)}{" "}
      <time dateTime={line.at} suppressHydrationWarning>
        {time(line.at)}
      </time>
      {line.note && <span className="bt-note-words">{say("line.note", { note: line.note })}</span>}
    </p>
  );
}

function isBubble({ type }: Line): boolean {
  return type === "message.posted" || type === "person.offered" || type === "wait.told";
}

function look(line: Line): { "className": string; "data-author": string } {
  if (!isBubble(line)) return { "className": "bt-note", "data-author": "system" };
  const author = line.type === "wait.told" ? "wait" : (line.author ?? "system");
  return { "className": "bt-line", "data-author": author };
}

function by(line: Line, me: Me, who: string): string {
  if (line.type === "wait.told") return say("author.wait");
  if (line.author === "agent")
    return line.agentId === me.agentId ? say("author.you") : (line.agentName ?? say("author.agent"));
  return line.author === "bot" ? say("author.bot") : who;
}

function time(at: string): string {
  return new Date(at).toLocaleTimeString("en", { hour: "numeric", minute: "2-digit" });
}

function day(at: string): string {
  return new Date(at).toLocaleDateString("en", { weekday: "long", month: "long", day: "numeric" });
}
