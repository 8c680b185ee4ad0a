import { useEffect, useState } from "react";
import { post } from "#app/components/post.ts";
import type { Queue } from "#app/domain/shop.ts";
import type { PreviewCase } from "#app/services/preview-wait.server.ts";

const PAUSE_MS = 300;

type Preview = {
  readonly cases: readonly PreviewCase[];
  /** The last settings that could be read; what is typed now cannot. */
  readonly isOld: boolean;
  readonly problem: string | null;
};

/** What a shopper of this queue reads, asked when typing pauses. An answer to older settings is dropped. */
export function usePreview(queue: Queue, name: string): Preview {
  const [preview, setPreview] = useState<Preview>({ cases: [], isOld: false, problem: null });
  const asked = JSON.stringify({ ...queue, name: queue.name.trim() === "" ? name : queue.name });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void post<{ cases: PreviewCase[] }>("/app/queues/preview", JSON.parse(asked) as object).then(
        (answer) => {
          if (!isCurrent) return;
          if (answer.ok) setPreview({ cases: answer.value.cases, isOld: false, problem: null });
          else setPreview(({ cases }) => ({ cases, isOld: true, problem: answer.message }));
        },
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return preview;
}
