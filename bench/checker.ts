/** One message that a client made, under an id it chose before the first try. */
export type Sent = {
  /** Who sent it. One author sends one message after the other, to one conversation. */
  readonly author: string;
  readonly clientId: string;
  readonly text: string;
  /** What the server promised: the message is kept, under this number of this conversation. Null: never answered. */
  readonly acked: { readonly conversation: string; readonly seq: number } | null;
};

/** A line as the log or a stream shows it. */
export type Seen = {
  readonly seq: number;
  readonly clientId?: string | undefined;
  readonly text?: string | undefined;
};

/** What one reader was shown of one conversation, in the order it came, after dropping what it already had. */
export type View = { readonly conversation: string; readonly lines: readonly Seen[] };

export type History = {
  /** In the order in which each author made them. */
  readonly sent: readonly Sent[];
  /** The whole log of every conversation, read when everything was quiet. */
  readonly logs: ReadonlyMap<string, readonly Seen[]>;
  readonly views: readonly View[];
  /** A word that only this author's messages contain: it may appear in no other conversation. */
  readonly canaries: ReadonlyMap<string, string>;
};

export const FAULTS = [
  "lost",
  "phantom",
  "duplicated",
  "reordered",
  "gap",
  "misnumbered",
  "neverShown",
  "leaked",
] as const;

export type Fault = (typeof FAULTS)[number];

/** Every fault with the places where it was found. */
export type Verdict = Readonly<Record<Fault, readonly string[]>>;

/** Judges a history: what was promised against what is there and what was shown. Pure, so that it can be tested itself. */
export function check(history: History): Verdict {
  const home = homes(history.sent);
  return {
    lost: lost(history),
    phantom: phantom(history),
    duplicated: duplicated(history),
    reordered: reordered(history),
    gap: gaps(history),
    misnumbered: misnumbered(history),
    neverShown: neverShown(history),
    leaked: leaked(history, home),
  };
}

export function countFaults(verdict: Verdict): number {
  return FAULTS.reduce((sum, fault) => sum + verdict[fault].length, 0);
}

/** Each author's conversation, from the answers. */
function homes(sent: readonly Sent[]): Map<string, string> {
  return new Map(sent.flatMap(({ author, acked }) => (acked ? [[author, acked.conversation] as const] : [])));
}

const logOf = ({ logs }: History, conversation: string) => logs.get(conversation) ?? [];

/** Promised, and not in the log. */
function lost(history: History): string[] {
  return history.sent.flatMap(({ clientId, acked }) => {
    if (!acked) return [];
    const isThere = logOf(history, acked.conversation).some((line) => line.clientId === clientId);
    return isThere ? [] : [`${clientId} was promised as ${acked.conversation}/${acked.seq}`];
  });
}

/** In the log, with words or an id that nobody sent. */
function phantom({ sent, logs }: History): string[] {
  const made = new Map(sent.map(({ clientId, text }) => [clientId, text]));
  return [...logs].flatMap(([conversation, lines]) =>
    lines
      .filter(({ clientId, text }) => clientId !== undefined && made.get(clientId) !== text)
      .map(({ seq, clientId }) => `${conversation}/${seq} holds ${clientId}`),
  );
}

/** One message twice: in the log, or before a reader's eyes. */
function duplicated({ logs, views }: History): string[] {
  const inLogs = [...logs].flatMap(([conversation, lines]) => twice(`log of ${conversation}`, lines));
  const inViews = views.flatMap(({ conversation, lines }) => twice(`view of ${conversation}`, lines));
  const everywhere = new Map<string, string>();
  const across = [...logs].flatMap(([conversation, lines]) =>
    lines.flatMap(({ clientId }) => {
      if (clientId === undefined) return [];
      const first = everywhere.get(clientId) ?? conversation;
      everywhere.set(clientId, first);
      return first === conversation ? [] : [`${clientId} is in ${first} and in ${conversation}`];
    }),
  );
  return [...inLogs, ...inViews, ...across];
}

function twice(where: string, lines: readonly Seen[]): string[] {
  const seqs = repeats(lines.map(({ seq }) => `seq ${seq}`));
  const ids = repeats(lines.flatMap(({ clientId }) => clientId ?? []));
  return [...seqs, ...ids].map((id) => `${id} twice in the ${where}`);
}

function repeats(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const before = seen.size;
    return seen.add(id).size === before;
  });
}

/** An author's messages stand in another order than they were sent in, or a reader saw numbers go back. */
function reordered(history: History): string[] {
  const { sent, views } = history;
  const byAuthor = Map.groupBy(sent, ({ author }) => author);
  const inLogs = [...byAuthor.values()].flatMap((messages) => {
    const home = messages.find(({ acked }) => acked)?.acked?.conversation;
    if (home === undefined) return [];
    const seqs = new Map(logOf(history, home).map(({ seq, clientId }) => [clientId, seq]));
    const kept = messages.flatMap(({ clientId }) => seqs.get(clientId) ?? []);
    return backward(kept).map((seq) => `${home}/${seq} stands after a later message`);
  });
  const inViews = views.flatMap(({ conversation, lines }) =>
    backward(lines.map(({ seq }) => seq)).map((seq) => `${conversation}/${seq} was shown too late`),
  );
  return [...inLogs, ...inViews];
}

function backward(seqs: readonly number[]): number[] {
  return seqs.filter((seq, at) => seq < (seqs[at - 1] ?? 0));
}

/** A log that is not 1, 2, 3 …, or a view that is not one piece of it. */
function gaps({ logs, views }: History): string[] {
  const inLogs = [...logs].flatMap(([conversation, lines]) =>
    lines.flatMap(({ seq }, at) => (seq === at + 1 ? [] : [`${conversation} has ${seq} in place ${at + 1}`])),
  );
  const inViews = views.flatMap(({ conversation, lines }) =>
    lines.flatMap(({ seq }, at) => {
      const before = lines[at - 1]?.seq;
      return before === undefined || seq <= before + 1 ? [] : [`a view of ${conversation} jumps to ${seq}`];
    }),
  );
  return [...inLogs, ...inViews];
}

/** Promised under a number that holds something else. */
function misnumbered(history: History): string[] {
  return history.sent.flatMap(({ clientId, acked }) => {
    if (!acked) return [];
    const kept = logOf(history, acked.conversation).find((line) => line.clientId === clientId);
    return !kept || kept.seq === acked.seq
      ? []
      : [`${clientId} was promised as ${acked.seq}, is ${kept.seq}`];
  });
}

/** In the log, and missing before the eyes of someone who was reading to the end. */
function neverShown(history: History): string[] {
  return history.views.flatMap(({ conversation, lines }) => {
    const shown = new Set(lines.map(({ seq }) => seq));
    const missing = logOf(history, conversation).filter(({ seq }) => !shown.has(seq));
    return missing.map(({ seq }) => `${conversation}/${seq} was never shown`);
  });
}

/** An author's words in a conversation that is not theirs. */
function leaked({ logs, views, canaries }: History, home: ReadonlyMap<string, string>): string[] {
  const owner = new Map([...canaries].map(([author, word]) => [word, author]));
  const everywhere = [...logs, ...views.map(({ conversation, lines }) => [conversation, lines] as const)];
  return everywhere.flatMap(([conversation, lines]) =>
    lines.flatMap(({ seq, text = "" }) => {
      const author = text
        .split(/\s+/)
        .map((word) => owner.get(word))
        .find((found) => found !== undefined);
      const isStray = author !== undefined && home.get(author) !== conversation;
      return isStray ? [`${conversation}/${seq} holds words of ${author}`] : [];
    }),
  );
}
