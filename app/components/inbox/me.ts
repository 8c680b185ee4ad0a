/** Who looks at the inbox. A viewer reads and does not answer. */
export type Me = {
  readonly agentId: string;
  readonly name: string;
  readonly role: "admin" | "agent" | "viewer";
};
