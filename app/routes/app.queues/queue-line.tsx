import { Link } from "@remix-run/react";
import { Badge, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { sayWithin } from "#app/components/matrix/say-rule.ts";
import { sayWarning } from "#app/components/queues/say-warning.ts";
import { sayOpens, sayPromises, saySpan } from "#app/components/queues/say-standing.ts";
import type { Warning } from "#app/components/queues/warnings.ts";
import { say, sayCount } from "#app/components/words.ts";
import type { QueueNow, QueueRow } from "#app/services/read-queues.server.ts";

type Props = { row: QueueRow; warnings: readonly Warning[]; timezone: string; now: Date };

/** One queue in the list; its name leads to its settings. */
export function QueueLine({ row, warnings, timezone, now }: Props) {
  const { queue, standing, promises } = row;
  const target = queue.firstReplySeconds;
  return (
    <li className="bt-q-row">
      <div>
        <div className="bt-q-name">
          <Link to={`/app/queues/${queue.id}`}>{queue.name}</Link>
          {queue.isDefault && <Badge>{say("queues.default")}</Badge>}
          {queue.isSpecialist && <Badge>{say("queues.specialist.short")}</Badge>}
        </div>
        <Text as="p" tone="subdued">
          {say(`queues.mode.${queue.mode}`)}
        </Text>
        {warnings.map((warning) => (
          <Text key={warning.code} as="p" tone="caution">
            {sayWarning(warning)}
          </Text>
        ))}
      </div>
      {standing && <Standing {...{ standing, timezone, now }} />}
      <Fact label={say("queues.promises")} {...sayPromises(promises)} />
      <Fact
        label={say("queues.first-reply")}
        value={target === null ? say("figure.none") : sayWithin(target)}
        note={say(target === null ? "queues.first-reply.none" : "queues.first-reply.target")}
      />
    </li>
  );
}

function Standing({ standing, timezone, now }: { standing: QueueNow; timezone: string; now: Date }) {
  const { isOpen, opensAt, waiting, longestWaitSince, online, free } = standing;
  const longest = longestWaitSince === null ? null : (now.getTime() - Date.parse(longestWaitSince)) / 1_000;
  return (
    <>
      <Fact
        label={say("queues.state")}
        note={isOpen ? "" : sayOpens(opensAt, { timezone, now })}
        value={
          <Badge tone={isOpen ? "success" : "attention"}>
            {say(isOpen ? "queues.open" : "queues.closed")}
          </Badge>
        }
      />
      <Fact
        label={say("queues.waiting")}
        value={String(waiting)}
        note={
          longest === null
            ? say("queues.waiting.none")
            : say("queues.waiting.longest", { time: saySpan(longest) })
        }
      />
      <Fact
        label={say("queues.online")}
        value={String(online)}
        note={online === 0 ? say("queues.online.none") : sayCount("queues.free", free)}
      />
    </>
  );
}

function Fact({ label, value, note }: { label: string; value: ReactNode; note: string }) {
  return (
    <dl className="bt-q-fact">
      <dt>{label}</dt>
      <dd>{value}</dd>
      {note !== "" && (
        <dd>
          <Text as="span" variant="bodySm" tone="subdued">
            {note}
          </Text>
        </dd>
      )}
    </dl>
  );
}
