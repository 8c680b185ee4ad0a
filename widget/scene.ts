import type { Line } from "#app/contract/line.ts";

/** What the shopper was told about the wait, in the numbers the header repeats. Minutes are null when only the place is known. */
export type Wait = { readonly place: number; readonly low: number | null; readonly high: number | null };

/** Where the conversation stands, read from its lines: what the header says and which buttons there are. */
export type Scene = {
  readonly holder: "bot" | "queue" | "agent" | "nobody";
  readonly agentName: string;
  readonly wait: Wait | null;
  /** Whoever takes over answers by e-mail, not here. */
  readonly byMail: boolean;
  /** The offer that still awaits its yes or no; 0 when there is none. */
  readonly offerSeq: number;
  /** The bot's answer that "That helped" is about; 0 when there is none. */
  readonly answerSeq: number;
  readonly helpedSeq: number;
  readonly score: number;
};

export const EMPTY: Scene = {
  holder: "bot",
  agentName: "",
  wait: null,
  byMail: false,
  offerSeq: 0,
  answerSeq: 0,
  helpedSeq: 0,
  score: 0,
};

/** The scene after one more line. Lines it does not know change nothing: an older widget meets a newer server. */
export function after(scene: Scene, line: Line): Scene {
  switch (line.type) {
    case "message.posted":
      if (line.author === "shopper") return { ...scene, offerSeq: 0, answerSeq: 0, helpedSeq: 0 };
      if (line.author === "bot") return { ...scene, answerSeq: line.kind === "answer" ? line.seq : 0 };
      return scene;
    case "person.offered":
      return { ...scene, offerSeq: line.seq };
    case "person.requested":
      return { ...scene, offerSeq: 0, answerSeq: 0 };
    case "handoff.requested":
      return {
        ...scene,
        holder: "queue",
        wait: null,
        byMail: line.answerBy === "e-mail",
        offerSeq: 0,
        answerSeq: 0,
      };
    case "wait.told":
      return { ...scene, wait: waitOf(line.told) ?? scene.wait };
    case "conversation.claimed":
      return { ...scene, holder: "agent", agentName: line.agentName ?? "", wait: null };
    case "answer.helped":
      return { ...scene, offerSeq: 0, answerSeq: 0, helpedSeq: scene.answerSeq };
    case "conversation.resolved":
      return { ...scene, holder: "nobody", offerSeq: 0, answerSeq: 0 };
    case "conversation.rated":
      return { ...scene, score: line.score ?? 0 };
    default:
      return scene;
  }
}

/** Minutes are rounded up: a shopper forgives an agent who comes early. */
export function waitOf(told: unknown): Wait | null {
  const it = (told ?? {}) as Partial<Record<string, unknown>>;
  if (typeof it["place"] !== "number") return null;
  const minutes = (seconds: unknown) =>
    typeof seconds === "number" ? Math.max(1, Math.ceil(seconds / 60)) : null;
  return { place: it["place"], low: minutes(it["lowSeconds"]), high: minutes(it["highSeconds"]) };
}
