import type { Turn } from "#app/domain/understanding/turn.ts";

export type Role = Turn["role"];

const WORDS: Readonly<Record<Role | "skip", string>> = {
  customer:
    "customer user visitor contact lead client shopper enduser requester buyer guest consumer human inbound incoming in caller patient subscriber kunde kundin client cliente utente usuario acheteur",
  bot: "bot assistant ai chatbot automation automated trigger rule flow answerbot fin virtualassistant virtualagent aiagent autoresponder lyro workflow aiassistant llm model",
  agent:
    "agent admin operator staff support representative rep employee teammate seller merchant owner outbound outgoing out advisor adviser csr team humanagent mitarbeiter conseiller agente operatore atendente moderator",
  skip: "system note internalnote internal event info notification activity log",
};

const BY_WORD: ReadonlyMap<string, Role | "skip"> = new Map(
  Object.entries(WORDS).flatMap(([role, words]) =>
    words.split(" ").map((word) => [word, role as Role | "skip"] as const),
  ),
);

/** Who a word of an export means: `End-user` a customer, `agent:3941` an agent; null for a word that is none (a name). */
export function roleOf(value: string): Role | "skip" | null {
  const [start = ""] = value.toLowerCase().split(/[:(/]/);
  const bare = start.replace(/[^\p{L}]/gu, "");
  return BY_WORD.get(bare) ?? (/(?:chat|virtual|answer)\s?bot\b|\bbot$/i.test(value) ? "bot" : null);
}
