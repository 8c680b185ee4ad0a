import { useEffect, useState } from "react";
import { post } from "#app/components/post.ts";
import type { ShopTopic } from "#app/domain/shop.ts";
import type { Tried } from "#app/services/try-topics.server.ts";

const PAUSE_MS = 350;
const NOTHING: Tried = { read: null, alike: [] };

/** What the message is taken for and which topics are alike, asked when typing pauses. An answer to an older question is dropped. */
export function useTried(topics: readonly ShopTopic[], text: string) {
  const [tried, setTried] = useState(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWaiting, setIsWaiting] = useState(false);
  const asked = JSON.stringify({ topics, text: text.trim() === "" ? null : text });

  useEffect(() => {
    let isCurrent = true;
    setIsWaiting(true);
    const timer = setTimeout(() => {
      void post<Tried>("/app/topics/try", JSON.parse(asked) as object).then((answer) => {
        if (!isCurrent) return;
        setIsWaiting(false);
        setProblem(answer.ok ? null : answer.message);
        if (answer.ok) setTried(answer.value);
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return { ...tried, problem, isWaiting };
}
