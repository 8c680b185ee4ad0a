import { useNavigate } from "@remix-run/react";
import { BlockStack, Card, Page, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { AmountField } from "#app/components/queues/amount-field.tsx";
import { say } from "#app/components/words.ts";
import type { PlanFacts } from "#app/services/read-plan.server.ts";
import type { StaffWindow } from "#app/services/staffing-shape.ts";
import { Arrivals } from "./arrivals.tsx";
import { sayKnown } from "./say-plan.ts";
import { StaffLines } from "./staff-lines.tsx";
import { usePlan } from "./use-plan.ts";
import { Verdict } from "./verdict.tsx";

const LEAST_CHATS = 0.1;
const MOST_CHATS = 120;

/** How long shoppers would wait with these people: the shop's own weeks, played again. Nothing here is saved. */
export function PlanPage({ facts }: { facts: PlanFacts }) {
  const { queues, queueId, isEnough } = facts;
  const navigate = useNavigate();
  const [windows, setWindows] = useState<readonly StaffWindow[]>(facts.windows);
  const [chatsPerHour, setChatsPerHour] = useState<number | null>(null);
  const told = usePlan(isEnough || chatsPerHour !== null ? { queueId, windows, chatsPerHour } : null);
  const errorOf = (field: string) => (told.problem?.field === field ? told.problem.message : undefined);
  return (
    <Page
      title={say("plan.title")}
      subtitle={say("plan.subtitle")}
      backAction={{ content: say("queues.title"), url: "/app/queues" }}
    >
      <BlockStack gap="400">
        <Card>
          <BlockStack gap="400">
            {queues.length > 1 && (
              <Select
                label={say("plan.queue")}
                options={queues.map(({ id, name }) => ({ value: id, label: name }))}
                value={queueId}
                onChange={(id) => navigate(`/app/queues/plan?queue=${id}`, { replace: true })}
              />
            )}
            {sayKnown(facts).map((line) => (
              <Text key={line} as="p" tone="subdued">
                {line}
              </Text>
            ))}
            {isEnough && <Arrivals perHour={facts.perHour} timezone={facts.timezone} />}
            <div className="bt-short-field">
              <AmountField
                label={say("plan.chats")}
                suffix={say("plan.chats.unit")}
                help={say(isEnough ? "plan.chats.text" : "plan.chats.needed")}
                emptyMeans={say(isEnough ? "plan.chats.own" : "plan.chats.none")}
                value={chatsPerHour}
                least={LEAST_CHATS}
                most={MOST_CHATS}
                mayBeFraction
                isDisabled={false}
                error={errorOf("chatsPerHour")}
                onChange={setChatsPerHour}
              />
            </div>
          </BlockStack>
        </Card>
        <Card>
          <StaffLines {...{ windows, errorOf }} onChange={setWindows} />
        </Card>
        <Verdict {...told} needsNumber={!isEnough && chatsPerHour === null} />
      </BlockStack>
    </Page>
  );
}
