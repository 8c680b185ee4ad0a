import { BlockStack, Card, Page, TextField } from "@shopify/polaris";
import { useState } from "react";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { Aside } from "#app/components/aside.tsx";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { SaveBar } from "#app/components/save-bar.tsx";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import { say } from "#app/components/words.ts";
import { AwayCard } from "./away-card.tsx";
import { FormerCard } from "./former-card.tsx";
import { MemberRow } from "./member-row.tsx";
import type { DraftMember } from "./draft-member.ts";

/** From so many on, somebody is looked for rather than found. */
const MANY = 8;

type Props = {
  me: string;
  role: string;
  /** How many conversations each of them holds now. */
  loads: Readonly<Record<string, number>>;
  /** What the queues ask for. */
  skills: readonly string[];
  former: readonly { agentId: string; name: string }[];
  settings: { team: readonly DraftMember[] };
};

/** Who answers, and what each can and may do. People come in by opening Baton in the admin; nobody is invited here. */
export function TeamPage({ me, role, loads, skills, former, settings }: Props) {
  const { draft, change, problem, bar } = useSettingsDraft(settings);
  const [openId, setOpenId] = useState<string | null>(null);
  const [query, setQuery] = useState("");
  const { team } = draft;
  // Told by the server at once, and no part of what is saved here.
  const [isAway, setIsAway] = useState(settings.team.some((it) => it.agentId === me && it.isAway));
  const known = [...new Set([...skills, ...team.flatMap((member) => member.skills)])].sort();
  const isShown = ({ name }: DraftMember) => name.toLowerCase().includes(query.trim().toLowerCase());
  const wrong = team.findIndex((_, at) => problem?.field?.startsWith(`team.${at}.`));
  const errorIn = (at: number) => (field: string) =>
    problem?.field?.startsWith(`team.${at}.${field}`) === true ? problem.message : undefined;

  return (
    <Page
      title={say("team.title")}
      subtitle={say("team.subtitle")}
      secondaryActions={[{ content: say("queues.title"), url: "/app/queues" }]}
    >
      <SaveBar {...bar} />
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        <ProblemBanner problem={problem} />
        {role !== "viewer" && <AwayCard isAway={isAway} onChosen={setIsAway} />}
        {team.length > MANY && (
          <TextField
            label={say("team.find")}
            labelHidden
            placeholder={say("team.find")}
            autoComplete="off"
            clearButton
            value={query}
            onChange={setQuery}
            onClearButtonClick={() => setQuery("")}
          />
        )}
        <Card padding="0">
          <ul className="bt-tm-list">
            {team.map((member, at) =>
              isShown(member) || at === wrong ? (
                <MemberRow
                  key={member.agentId}
                  {...{ member, known }}
                  isMe={member.agentId === me}
                  isAway={member.agentId === me ? isAway : member.isAway}
                  load={loads[member.agentId] ?? 0}
                  isOpen={openId === member.agentId || at === wrong}
                  mayChange={role === "admin"}
                  errorOf={errorIn(at)}
                  onToggle={() => setOpenId(openId === member.agentId ? null : member.agentId)}
                  onChange={(next) => change({ team: team.with(at, next) })}
                />
              ) : null,
            )}
          </ul>
        </Card>
        <FormerCard former={former} mayChange={role === "admin"} />
        <Aside>{say("team.roles")}</Aside>
      </BlockStack>
    </Page>
  );
}
