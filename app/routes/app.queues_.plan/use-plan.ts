import { useEffect, useState } from "react";
import { post } from "#app/components/post.ts";
import type { Plan } from "#app/services/plan-staff.server.ts";
import type { StaffWindow } from "#app/services/staffing-shape.ts";

const PAUSE_MS = 400;
const NOT_YET = "null";

export type Asked = {
  readonly queueId: string;
  readonly windows: readonly StaffWindow[];
  readonly chatsPerHour: number | null;
};

type Told = {
  /** The last one that could be computed, with what it was asked for. */
  readonly plan: { readonly asked: Asked; readonly told: Plan } | null;
  readonly problem: { readonly message: string; readonly field?: string } | null;
  readonly isWaiting: boolean;
};

/** What these people mean for shoppers, asked when typing pauses. An answer to an older plan is dropped; null: not yet. */
export function usePlan(asked: Asked | null): Told {
  const [told, setTold] = useState<Told>({ plan: null, problem: null, isWaiting: true });
  const question = JSON.stringify(asked);
  useEffect(() => {
    let isCurrent = true;
    if (question === NOT_YET) return setTold({ plan: null, problem: null, isWaiting: false });
    setTold((before) => ({ ...before, isWaiting: true }));
    const timer = setTimeout(() => {
      const sent = JSON.parse(question) as Asked;
      void post<Plan & { field?: string }>("/app/queues/plan/count", sent).then((answer) => {
        if (!isCurrent) return;
        if (answer.ok)
          return setTold({ plan: { asked: sent, told: answer.value }, problem: null, isWaiting: false });
        const { field } = answer.answer;
        const problem = { message: answer.message, ...(field !== undefined && { field }) };
        setTold(({ plan }) => ({ plan, problem, isWaiting: false }));
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question]);
  return told;
}
