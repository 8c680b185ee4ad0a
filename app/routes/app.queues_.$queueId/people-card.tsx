import { Checkbox, ChoiceList, Select } from "@shopify/polaris";
import { LanguagesField } from "#app/components/queues/languages-field.tsx";
import type { Person } from "#app/components/queues/person.ts";
import { TagsField } from "#app/components/queues/tags-field.tsx";
import { say } from "#app/components/words.ts";
import { AgentId } from "#app/domain/ids.ts";
import { REGULATED_SKILL } from "#app/domain/routing/choose-queue.ts";
import { FormCard } from "#app/components/form-card.tsx";
import type { FormProps } from "./use-queue.ts";

type Props = FormProps & { team: readonly Person[]; knownSkills: readonly string[] };

/** Who answers here: which people, trained for what, in which languages, and who looks after it. */
export function PeopleCard(props: Props) {
  const { queue, team, knownSkills, isDisabled, errorAt, onChange } = props;
  const skillsProblem =
    queue.isSpecialist && queue.skills.length === 0 ? say("queues.skills.none") : errorAt("skills");
  return (
    <FormCard title={say("queues.people")}>
      <ChoiceList
        title={say("queues.members")}
        disabled={isDisabled}
        choices={[
          { value: "all", label: say("queues.members.all") },
          { value: "some", label: say("queues.members.some") },
        ]}
        selected={[queue.members === null ? "all" : "some"]}
        error={errorAt("members") ?? ""}
        onChange={([chosen]) => onChange({ members: chosen === "some" ? [] : null })}
      />
      {queue.members !== null && <Members {...props} members={queue.members} />}
      <TagsField
        label={say("queues.skills")}
        help={say("queues.skills.text")}
        tags={queue.skills}
        known={[...new Set([...knownSkills, REGULATED_SKILL])]}
        isDisabled={isDisabled}
        error={skillsProblem}
        onChange={(skills) => onChange({ skills })}
      />
      <Checkbox
        label={say("queues.specialist")}
        helpText={say("queues.specialist.text")}
        disabled={isDisabled}
        checked={queue.isSpecialist}
        onChange={(isSpecialist) => onChange({ isSpecialist })}
      />
      <LanguagesField
        label={say("queues.languages")}
        help={say("queues.languages.text")}
        languages={queue.languages}
        isDisabled={isDisabled}
        error={errorAt("languages")}
        onChange={(languages) => onChange({ languages })}
      />
      <Select
        label={say("queues.lead")}
        helpText={say("queues.lead.text")}
        options={[
          { value: "", label: say("queues.lead.none") },
          ...team.map(({ agentId, name }) => ({ value: agentId, label: name })),
        ]}
        value={team.some(({ agentId }) => agentId === queue.leadId) ? (queue.leadId ?? "") : ""}
        disabled={isDisabled}
        error={errorAt("leadId") ?? false}
        onChange={(id) => onChange({ leadId: id === "" ? null : AgentId(id) })}
      />
    </FormCard>
  );
}

function Members({ queue, team, members, isDisabled, onChange }: Props & { members: readonly AgentId[] }) {
  const shown = team.filter(({ role, agentId }) => role !== "viewer" || members.some((id) => id === agentId));
  const put = (agentId: string, isMember: boolean) => {
    const others = members.filter((id) => id !== agentId);
    onChange({ members: isMember ? [...others, AgentId(agentId)] : others });
  };
  return (
    <fieldset className="bt-plain-fieldset bt-q-members" aria-label={say("queues.members.some")}>
      {shown.map(({ agentId, name, skills }) => (
        <Checkbox
          key={agentId}
          label={name}
          disabled={isDisabled}
          checked={members.some((id) => id === agentId)}
          onChange={(isMember) => put(agentId, isMember)}
          {...(!queue.skills.every((skill) => skills.includes(skill)) && {
            helpText: say("queues.members.untrained"),
          })}
        />
      ))}
    </fieldset>
  );
}
