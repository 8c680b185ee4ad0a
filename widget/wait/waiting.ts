import type { Line } from "#app/contract/line.ts";

/** Where a shopper's wait stands, read from the lines alone. Times are the server's, in milliseconds. */
export type Waiting = {
  /** `read`: an agent has it and has not written yet. */
  readonly phase: "over" | "in-line" | "read";
  /** The answer may be had by e-mail instead. */
  readonly mayMail: boolean;
  /** The answer comes by e-mail, to `address` where it was given. */
  readonly isByMail: boolean;
  readonly address: string;
  readonly queueName: string;
  /** Who has it, or while nobody does, who is next to answer where that is known. */
  readonly agentName: string;
  readonly told: Told | null;
  /** When the next word was promised; null: nothing was. */
  readonly nextAt: number | null;
};

/** What was last said of the place and the time. Minutes are null where only the place is known. */
export type Told = {
  readonly at: number;
  readonly place: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The team is away until then. */
  readonly opensAt: number | null;
};

export const OVER: Waiting = {
  phase: "over",
  mayMail: false,
  isByMail: false,
  address: "",
  queueName: "",
  agentName: "",
  told: null,
  nextAt: null,
};

/** The wait after one more line. Lines it does not know change nothing: an older widget meets a newer server. */
export function after(it: Waiting, line: Line): Waiting {
  const { queueName = it.queueName, agentName = "" } = line;
  const again = { ...it, phase: "in-line", queueName, agentName: "", told: null, nextAt: null } as const;
  switch (line.type) {
    case "handoff.requested":
      return {
        ...OVER,
        phase: "in-line",
        queueName,
        isByMail: line.answerBy === "e-mail",
        mayMail: !!line.mayMail,
      };
    case "handoff.moved":
    case "conversation.returned":
    case "conversation.transferred":
      return again;
    case "conversation.reopened":
      return { ...again, phase: agentName ? "read" : "in-line", agentName, isByMail: false, address: "" };
    case "conversation.claimed":
      return { ...it, phase: "read", agentName, told: null };
    case "mail.chosen":
      return { ...it, isByMail: true, address: line.text ?? "" };
    case "wait.told":
      return told(it, line);
    case "message.posted":
      return line.author === "agent" ? { ...it, phase: "over" } : it;
    case "conversation.handed-back":
    case "conversation.resolved":
    case "queue.left":
      return OVER;
    default:
      return it;
  }
}

function told(before: Waiting, { kind, told, at, agentName }: Line): Waiting {
  const it = before.phase === "in-line" && agentName ? { ...before, agentName } : before;
  const numbers = (told ?? {}) as Partial<Record<string, number>>;
  const { place, lowSeconds, highSeconds, opensInSeconds, nextUpdateSeconds } = numbers;
  // A last update promises no other one.
  if (place === undefined) return kind === "update" ? { ...it, nextAt: null } : it;
  const began = Date.parse(at);
  const later = (seconds?: number) => (seconds === undefined ? null : began + seconds * 1_000);
  const opensAt = later(opensInSeconds);
  const low = lowSeconds === undefined ? null : Math.floor(lowSeconds / 60);
  // Rounded up: a shopper forgives an agent who comes early.
  const high = highSeconds === undefined ? null : Math.max(1, Math.ceil(highSeconds / 60));
  return { ...it, told: { at: began, place, low, high, opensAt }, nextAt: later(nextUpdateSeconds) };
}
