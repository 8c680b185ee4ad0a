import { Banner, BlockStack, Card, Page } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { Aside } from "#app/components/aside.tsx";
import { warningsOf } from "#app/components/queues/warnings.ts";
import { say } from "#app/components/words.ts";
import type { Queues } from "#app/services/read-queues.server.ts";
import { QueueLine } from "./queue-line.tsx";
import { useLive } from "./use-live.ts";

type Props = Queues & { role: string };

/** Every queue: how it gives out, whether it is open, who waits and who is there, and how its promises went. */
export function QueuesPage({ role, team, timezone, ...loaded }: Props) {
  const { rows, now } = useLive(loaded);
  const queues = rows.map(({ queue }) => queue);
  const around = { queues, team, timezone, now };
  const warned = rows.map((row) => ({ row, warnings: warningsOf(row.queue, around) }));
  const isAllClosed = warned.some(({ warnings }) => warnings.some(({ code }) => code === "all-closed"));
  return (
    <Page
      title={say("queues.title")}
      subtitle={say("queues.subtitle")}
      primaryAction={{ content: say("queues.add"), url: "/app/queues/new", disabled: role !== "admin" }}
      secondaryActions={[
        { content: say("plan.title"), url: "/app/queues/plan" },
        { content: say("team.title"), url: "/app/team" },
      ]}
      fullWidth
    >
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        {isAllClosed && <Banner tone="warning">{say("queues.warning.all-closed")}</Banner>}
        <Card padding="0">
          <ul className="bt-q-list">
            {warned.map(({ row, warnings }) => (
              <QueueLine
                key={row.queue.id}
                row={row}
                warnings={warnings}
                timezone={row.queue.timezone ?? timezone}
                now={now}
              />
            ))}
          </ul>
        </Card>
        <Aside>{say("queues.promises.text")}</Aside>
      </BlockStack>
    </Page>
  );
}
