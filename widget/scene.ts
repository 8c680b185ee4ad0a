import type { Line, LineType } from "#app/contract/line.ts";

/** Where the conversation stands, read from its lines: what the header says and which buttons there are. */
export type Scene = {
  readonly holder: "bot" | "queue" | "agent" | "nobody";
  readonly agentName: string;
  /** Whoever takes over answers by e-mail, not here. */
  readonly byMail: boolean;
  /** In line for a person, or with one. */
  readonly isWithPeople: boolean;
  /** An order was spoken of, and can be shown to be theirs. */
  readonly mayVerify: boolean;
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
  byMail: false,
  isWithPeople: false,
  mayVerify: false,
  offerSeq: 0,
  answerSeq: 0,
  helpedSeq: 0,
  score: 0,
};

/** Who holds the conversation after a line of this kind. */
const HOLDERS: Partial<Record<LineType, Scene["holder"]>> = {
  "handoff.requested": "queue",
  "handoff.moved": "queue",
  "conversation.returned": "queue",
  "conversation.transferred": "queue",
  "conversation.reopened": "queue",
  "conversation.claimed": "agent",
  "conversation.handed-back": "bot",
  "queue.left": "bot",
  "conversation.resolved": "nobody",
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
    case "verification.offered":
      return { ...scene, mayVerify: true };
    case "mail.chosen":
      return { ...scene, byMail: true };
    case "answer.helped":
      return { ...scene, offerSeq: 0, answerSeq: 0, helpedSeq: scene.answerSeq };
    case "conversation.rated":
      return { ...scene, score: line.score ?? 0 };
    default:
      return heldAfter(scene, line);
  }
}

function heldAfter(scene: Scene, { type, agentName = "", answerBy }: Line): Scene {
  const isReopened = type === "conversation.reopened";
  const holder = isReopened && agentName ? "agent" : HOLDERS[type];
  if (!holder) return scene;
  const isNew = isReopened || type === "handoff.requested";
  return {
    ...scene,
    holder,
    agentName,
    byMail: isNew ? answerBy === "e-mail" : scene.byMail,
    isWithPeople: holder === "queue" || holder === "agent",
    offerSeq: 0,
    answerSeq: 0,
  };
}
