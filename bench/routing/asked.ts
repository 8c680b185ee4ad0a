/** What the measuring process is asked to do, and what it sends back. */
export type Asked = { agents: number; waiting: number; samples: number };

/** Milliseconds, one a sample. */
export type Times = {
  /** A message that the bot answers: a commit like any other, and no handoff. */
  message: number[];
  /** Who is free, who is first in line, and whom it suits best: the decision without its commit. */
  decision: number[];
  /** An agent has room again: from the router's start until the offer to the first in line is committed. */
  freed: number[];
  /** An urgent handoff while an agent has room: from the request until offer, estimate and all are committed. */
  handoff: number[];
};
