import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { post } from "#app/components/post.ts";
import { say } from "#app/components/words.ts";

type Told = { readonly tone: "success" | "info" | "critical"; readonly message: string };

/** Has a delivery tried again. It leaves the list, and comes back to it where it fails as before. */
export function useReplay() {
  const { revalidate } = useRevalidator();
  const [trying, setTrying] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);

  async function replay(webhookId: string): Promise<void> {
    setTrying(webhookId);
    const answer = await post<{ isQueued: boolean }>("/app/data/replay", { webhookId });
    setTrying(null);
    if (answer.ok) setTold({ tone: "success", message: say("data.dead.queued") });
    else setTold({ tone: "critical", message: answer.message });
    revalidate();
  }
  return { replay, trying, told };
}
