import { Avatar, Badge, BlockStack, Box, Card, InlineStack, Page, Select, Text } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { Aside } from "#app/components/aside.tsx";
import { ProblemBanner } from "#app/components/problem-banner.tsx";
import { SaveBar } from "#app/components/save-bar.tsx";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import { say } from "#app/components/words.ts";
import type { Settings, TeamMember } from "#app/services/settings-shape.ts";

const ROLES = ["admin", "agent", "viewer"] as const satisfies readonly TeamMember["role"][];

type Props = { me: string; role: string; settings: Pick<Settings, "team"> };

/** Who answers, and what each may do. People come in by opening Baton in the admin; nobody is invited here. */
export function TeamPage({ me, role, settings }: Props) {
  const { draft, change, problem, bar } = useSettingsDraft(settings);
  const give = (agentId: string, next: string) =>
    change({
      team: draft.team.map((member) =>
        member.agentId === agentId
          ? { ...member, role: ROLES.find((it) => it === next) ?? member.role }
          : member,
      ),
    });
  return (
    <Page title={say("team.title")} subtitle={say("team.subtitle")}>
      <SaveBar {...bar} />
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        <ProblemBanner problem={problem} />
        <Card padding="0">
          {draft.team.map((member, index) => (
            <Box
              key={member.agentId}
              padding="400"
              borderColor="border"
              borderBlockStartWidth={index > 0 ? "025" : "0"}
            >
              <InlineStack align="space-between" blockAlign="center" gap="300">
                <InlineStack gap="300" blockAlign="center">
                  <Avatar size="md" initials={initials(member.name)} name={member.name} />
                  <Text as="span" fontWeight="semibold">
                    {member.agentId === me ? say("team.you", { name: member.name }) : member.name}
                  </Text>
                  {member.isOnline ? (
                    <Badge tone="success">{say("team.online")}</Badge>
                  ) : (
                    <Badge>{say("team.offline")}</Badge>
                  )}
                </InlineStack>
                <Select
                  label={say("team.role", { name: member.name })}
                  labelHidden
                  options={ROLES.map((value) => ({ value, label: say(`role.${value}`) }))}
                  value={member.role}
                  disabled={role !== "admin"}
                  onChange={(next) => give(member.agentId, next)}
                />
              </InlineStack>
            </Box>
          ))}
        </Card>
        <Aside>{say("team.roles")}</Aside>
      </BlockStack>
    </Page>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map(([first]) => first ?? "")
    .slice(0, 2)
    .join("")
    .toUpperCase();
}
