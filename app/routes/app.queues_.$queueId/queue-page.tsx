import { BlockStack, Page } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import type { Person } from "#app/components/queues/person.ts";
import { warningsOf } from "#app/components/queues/warnings.ts";
import { SaveBar } from "#app/components/save-bar.tsx";
import { say } from "#app/components/words.ts";
import type { Queue } from "#app/domain/shop.ts";
import { ConflictBanner } from "./conflict-banner.tsx";
import { FullCard } from "./full-card.tsx";
import { HoursCard } from "./hours-card.tsx";
import { NameCard } from "./name-card.tsx";
import { PeopleCard } from "./people-card.tsx";
import { PreviewCard } from "./preview-card.tsx";
import { RemoveCard } from "./remove-card.tsx";
import { ServiceCard } from "./service-card.tsx";
import { type QueuePart, useQueue } from "./use-queue.ts";
import { Warnings } from "./warnings.tsx";

type Props = {
  role: string;
  part: QueuePart;
  queues: readonly Queue[];
  team: readonly Person[];
  /** How many rules lead here. */
  rules: number;
  timezone: string;
  /** Whether this server can send e-mail. */
  mailIsOn: boolean;
  zones: readonly string[];
  now: string;
};

/** One queue: who answers in it, when, what happens when nobody does, and what a shopper reads of it all. */
export function QueuePage({ role, part, queues, team, rules, timezone, mailIsOn, zones, now }: Props) {
  const { queue, saved, problem, bar, change, errorOf, errorAt, keepMine, takeTheirs } = useQueue(part);
  const isNew = part.read === null;
  const form = { queue, isDisabled: role !== "admin", errorOf, errorAt, onChange: change };
  const others = queues.filter(({ id }) => id !== queue.id);
  const warnings = warningsOf(queue, { queues, team, timezone, now: new Date(now) });
  const knownSkills = [...new Set([...queues, ...team].flatMap(({ skills }) => skills))].sort();
  const fallsBack = others.filter((other) => other.fallbackQueueId === queue.id).map(({ name }) => name);
  return (
    <Page
      title={isNew ? say("queues.new") : saved.name}
      backAction={{ content: say("queues.title"), url: "/app/queues" }}
    >
      <SaveBar {...bar} />
      <div className="bt-q-editor">
        <BlockStack gap="400">
          <AdminsOnly role={role} />
          {problem?.code === "changed-meanwhile" ? (
            <ConflictBanner message={problem.message} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
          ) : (
            <ProblemBanner problem={problem} />
          )}
          <div>
            <Warnings warnings={warnings} />
            <NameCard {...form} others={others} wasDefault={saved.isDefault} />
          </div>
          <PeopleCard {...form} {...{ team, knownSkills }} />
          <HoursCard {...form} {...{ timezone, zones }} />
          <FullCard {...form} {...{ others, mailIsOn }} />
          <ServiceCard {...form} />
          {!isNew && <RemoveCard {...{ rules, fallsBack }} queue={saved} isDisabled={form.isDisabled} />}
        </BlockStack>
        <div>
          <div className="bt-q-beside" tabIndex={0} role="region" aria-label={say("queues.preview")}>
            <PreviewCard queue={queue} />
          </div>
        </div>
      </div>
    </Page>
  );
}
