import type { Baton } from "../baton.ts";
import { percentile } from "../statistics.ts";
import type { Row } from "../table.ts";

const GOAL = { better: "less", must: 500, aim: 150 } as const;

/** From the press of "Talk to a person" until an agent's open inbox shows who waits, and the context block is read. */
export async function measureHandoff({ agent, shoppers }: Baton, count: number): Promise<Row[]> {
  const waiting = await shoppers(count);
  const inbox = await agent.inboxStream();
  const times: number[] = [];
  for (const { visitor, conversationId } of waiting) {
    const began = performance.now();
    const listed = inbox.until(
      (row) => row["conversationId"] === conversationId && row["holder"] === "queue",
    );
    const asked = visitor.askForPerson();
    const row = await listed;
    const { status, body } = await agent.request("GET", `/agent/conversations/${conversationId}`);
    times.push(performance.now() - began);
    const answer = await asked;
    if (answer.status !== 201)
      throw new Error(`A request for a person was answered ${answer.status}: ${answer.body}`);
    const { context } = JSON.parse(body) as { context: { issue?: unknown } | null };
    if (status !== 200 || typeof row["issue"] !== "string" || !context?.issue)
      throw new Error(`A conversation waited without its context block: ${body}`);
  }
  inbox.close();
  return ([50, 95] as const).map((share) => {
    const value = percentile(times, share / 100);
    return {
      measure: `handoff asked for → in the inbox with its context block, p${share} of ${count}`,
      value,
      figure: `${value.toFixed(1)} ms`,
      goal: GOAL,
      unit: " ms",
    };
  });
}
