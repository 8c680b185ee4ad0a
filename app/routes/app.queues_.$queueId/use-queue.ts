import { useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { post } from "#app/components/post.ts";
import type { Put } from "#app/components/put-settings.ts";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import type { Queue } from "#app/domain/shop.ts";

/** The queue, and as it was read: what somebody else saved meanwhile is then not written over unseen. */
export type QueuePart = { readonly queue: Queue; readonly read: Queue | null };

/** What every part of the editor is given. Paths begin below the queue, such as `hours.0.from`. */
export type FormProps = {
  readonly queue: Queue;
  readonly isDisabled: boolean;
  /** What is wrong with exactly this field. */
  readonly errorOf: (path: string) => string | undefined;
  /** What is wrong with it or with anything in it. */
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (part: Partial<Queue>) => void;
};

type Refused = { code?: string; field?: string; now?: Queue; queue?: Queue };

/** One queue while it is being changed, with the draft and the save bar that every setting has. */
export function useQueue(loaded: QueuePart) {
  const navigate = useNavigate();
  const theirs = useRef<Queue | null>(null);

  async function send({ queue, read }: Partial<QueuePart>): Promise<Put> {
    const answer = await post<Refused>(`/app/queues/${loaded.queue.id}/save`, { queue, read });
    if (answer.ok) return { ok: true, settings: { queue: answer.value.queue, read: answer.value.queue } };
    const { code, field, now } = answer.answer;
    theirs.current = now ?? null;
    const problem = { message: answer.message, ...(code !== undefined && { code }) };
    return { ok: false, problem: { ...problem, ...(field !== undefined && { field }) } };
  }
  const { saved, draft, problem, ...form } = useSettingsDraft(loaded, { versionPart: "read", send });
  const isMade = loaded.read === null && saved.read !== null;
  // A new queue has a page of its own from now on.
  useEffect(() => {
    if (isMade) navigate(`/app/queues/${saved.queue.id}`, { replace: true });
  }, [isMade]);

  return {
    queue: draft.queue,
    saved: saved.queue,
    problem,
    bar: form.bar,
    change: (part: Partial<Queue>) => form.change(({ queue }) => ({ queue: { ...queue, ...part } })),
    errorOf: (path: string) => form.errorOf(`queue.${path}`),
    errorAt: (path: string) => {
      const field = problem?.field;
      const isIn = field === `queue.${path}` || field?.startsWith(`queue.${path}.`) === true;
      return isIn ? problem?.message : undefined;
    },
    keepMine: () => form.saveOver({ read: theirs.current }),
    takeTheirs: () => form.startFrom({ queue: theirs.current, read: theirs.current }),
  };
}
