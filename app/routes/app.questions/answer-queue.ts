import { post } from "#app/components/post.ts";
import type { KeptQuestion } from "#app/domain/questions/question.ts";

/** An answer on its way, with the question as it was seen. `forget` takes both answers back. */
export type Waiting = {
  readonly id: string;
  readonly question: KeptQuestion;
  readonly harm?: boolean;
  readonly clear?: boolean;
  readonly forget?: true;
};

export type QueueState = {
  readonly waiting: readonly Waiting[];
  /** The server cannot be reached; it is tried again. */
  readonly isStuck: boolean;
  /** Why the server did not take an answer, which is given up then. */
  readonly refused: string | null;
};

const KEY = "baton.answers";
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

/** The server took the request and said no; asking again would not help. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;
}

/**
 * Answers in the order in which they were given, one at a time, until the server has them. They outlive a reload: what a
 * merchant has answered is never lost to a connection or a session that ends.
 */
export function answerQueue(onChange: (state: QueueState) => void) {
  let state: QueueState = { waiting: restored(), isStuck: false, refused: null };
  let isSending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(next: Partial<QueueState>): void {
    state = { ...state, ...next };
    keep(state.waiting);
    onChange(state);
  }

  async function sendAll(failures = 0): Promise<void> {
    clearTimeout(timer);
    const [next] = state.waiting;
    if (isSending || !next) return;
    isSending = true;
    const answer = await post("/app/questions/answer", next);
    isSending = false;
    if (answer.ok || isFinal(answer.status)) {
      const [, ...rest] = state.waiting;
      change({ waiting: rest, isStuck: false, ...(!answer.ok && { refused: answer.message }) });
      return sendAll();
    }
    change({ isStuck: true });
    const pause = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
    timer = setTimeout(() => void sendAll(failures + 1), pause);
  }

  return {
    waiting: () => state.waiting,
    add(answer: Waiting): void {
      change({ waiting: [...state.waiting, answer], refused: null });
      void sendAll();
    },
    sendNow: () => void sendAll(),
    stop: () => clearTimeout(timer),
  };
}

function place(): string {
  return `${KEY}:${typeof shopify === "undefined" ? "" : shopify.config.shop}`;
}

/** A browser that lets a frame store nothing loses only what a reload would otherwise have kept. */
function restored(): readonly Waiting[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place()) ?? "[]");
    return Array.isArray(kept) ? (kept as Waiting[]) : [];
  } catch {
    return [];
  }
}

function keep(waiting: readonly Waiting[]): void {
  try {
    if (waiting.length === 0) localStorage.removeItem(place());
    else localStorage.setItem(place(), JSON.stringify(waiting));
  } catch {
    // Nothing to be done, and nothing is wrong yet.
  }
}
