/** A line of a conversation's log, as far as the wait is concerned. `at` in milliseconds. */
export type Logged = {
  conversationId: string;
  seq: number;
  type: string;
  author: string;
  at: number;
  /** Of a word about the wait: of which handoff, which of the kinds, and the how manyeth of its kind. */
  handoffId: string | null;
  kind: string | null;
  n: number | null;
};

export type Judged = {
  /** For each shopper who waited: the longest time without a word, in seconds. */
  silences: number[];
  words: number;
  /** Words of one handoff, kind and number that came again. */
  twice: number;
  /** Words that do not follow the one before: a number left out or a time that runs back. */
  disordered: number;
};

/** After these nobody waits for a word. */
const ENDS = new Set(["queue.left", "mail.chosen", "conversation.handed-back", "conversation.resolved"]);

/** Holds what shoppers were told against what they were promised, up to `until`; `lines` by conversation and number. */
export function judge(lines: readonly Logged[], until: number): Judged {
  const judged: Judged = { silences: [], words: 0, twice: 0, disordered: 0 };
  const logs = Object.groupBy(lines, ({ conversationId }) => conversationId);
  for (const log of Object.values(logs)) {
    const silence = longestSilence(log ?? [], until);
    if (silence !== null) judged.silences.push(silence);
    countFaults(log ?? [], judged);
  }
  return judged;
}

function longestSilence(log: readonly Logged[], until: number): number | null {
  let longest: number | null = null;
  let since: number | null = null;
  const heard = (at: number) => {
    if (since !== null) longest = Math.max(longest ?? 0, (at - since) / 1_000);
  };
  for (const { type, author, at } of log) {
    const isReply = type === "message.posted" && author === "agent";
    if (!(type === "handoff.requested" || type === "wait.told" || isReply || ENDS.has(type))) continue;
    heard(at);
    since = isReply || ENDS.has(type) ? null : at;
  }
  // Whoever still waits has heard nothing since.
  heard(until);
  return longest;
}

function countFaults(log: readonly Logged[], judged: Judged): void {
  const last = new Map<string, { n: number; at: number }>();
  for (const { type, handoffId, kind, n, at } of log) {
    if (type !== "wait.told" || kind === null || n === null) continue;
    judged.words += 1;
    const key = `${handoffId}/${kind}`;
    const before = last.get(key) ?? { n: 0, at: 0 };
    if (n <= before.n) judged.twice += 1;
    else if (n !== before.n + 1 || at < before.at) judged.disordered += 1;
    last.set(key, { n: Math.max(n, before.n), at });
  }
}
