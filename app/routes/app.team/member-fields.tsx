import { BlockStack, Button, InlineStack } from "@shopify/polaris";
import { AmountField } from "#app/components/queues/amount-field.tsx";
import { LanguagesField } from "#app/components/queues/languages-field.tsx";
import { TagsField } from "#app/components/queues/tags-field.tsx";
import { say } from "#app/components/words.ts";
import type { DraftMember } from "./draft-member.ts";

const MOST_AT_ONCE = 50;

type Props = {
  member: DraftMember;
  isMe: boolean;
  known: readonly string[];
  mayChange: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (member: DraftMember) => void;
};

/** How many chats somebody is given at once, what they are trained for and which languages they speak. */
export function MemberFields({ member, isMe, known, mayChange, errorOf, onChange }: Props) {
  const { name, capacity, skills, languages } = member;
  return (
    <BlockStack gap="400">
      <div className="bt-short-field">
        <AmountField
          label={say("team.capacity")}
          suffix={say("team.capacity.unit")}
          help={say("team.capacity.text")}
          value={capacity}
          least={0}
          most={MOST_AT_ONCE}
          isDisabled={!mayChange}
          error={errorOf("capacity")}
          onChange={(value) => onChange({ ...member, capacity: value ?? -1 })}
        />
      </div>
      <TagsField
        label={say("team.skills")}
        help={say("team.skills.text")}
        tags={skills}
        known={known}
        isDisabled={!mayChange}
        error={errorOf("skills")}
        onChange={(next) => onChange({ ...member, skills: next })}
      />
      <LanguagesField
        label={say("team.languages")}
        help={say("team.languages.text")}
        languages={languages}
        isDisabled={!mayChange}
        error={errorOf("languages")}
        onChange={(next) => onChange({ ...member, languages: next })}
      />
      {mayChange && !isMe && (
        <InlineStack>
          <Button
            tone="critical"
            variant="plain"
            accessibilityLabel={say("team.remove.of", { name })}
            onClick={() => onChange({ ...member, isRemoved: true })}
          >
            {say("team.remove")}
          </Button>
        </InlineStack>
      )}
    </BlockStack>
  );
}
