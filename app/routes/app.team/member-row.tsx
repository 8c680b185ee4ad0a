import { Avatar, Badge, Button, Select, Text } from "@shopify/polaris";
import { sayLanguage } from "#app/components/matrix/say-rule.ts";
import { useEffect } from "react";
import { useFocus } from "#app/components/queues/use-focus.ts";
import { say, sayCount } from "#app/components/words.ts";
import { type DraftMember, kept } from "./draft-member.ts";
import { MemberFields } from "./member-fields.tsx";

const ROLES = ["admin", "agent", "viewer"] as const satisfies readonly DraftMember["role"][];

type Props = {
  member: DraftMember;
  isMe: boolean;
  isAway: boolean;
  /** How many conversations they hold now. */
  load: number;
  /** Skills that the shop names anywhere. */
  known: readonly string[];
  isOpen: boolean;
  mayChange: boolean;
  errorOf: (field: string) => string | undefined;
  onToggle: () => void;
  onChange: (member: DraftMember) => void;
};

/** One of the team: closed who and how much, open what they can. */
export function MemberRow(props: Props) {
  const { member, isMe, isAway, isOpen, mayChange, errorOf, onToggle, onChange } = props;
  if (member.isRemoved) return <Leaving {...props} />;
  const body = `bt-tm-${member.agentId}`;
  const error = errorOf("role");
  return (
    <li className="bt-tm-row">
      <div className="bt-tm-head">
        <Avatar size="md" initials={initials(member.name)} name={member.name} />
        <div className="bt-tm-who">
          <div className="bt-tm-name">
            <Text as="span" fontWeight="semibold">
              {isMe ? say("team.you", { name: member.name }) : member.name}
            </Text>
            <Presence isOnline={member.isOnline} isAway={isAway} />
          </div>
          <Text as="p" variant="bodySm" tone="subdued">
            {summary(props)}
          </Text>
        </div>
        <Select
          label={say("team.role", { name: member.name })}
          labelHidden
          options={ROLES.map((value) => ({ value, label: say(`role.${value}`) }))}
          value={member.role}
          disabled={!mayChange}
          error={error ?? false}
          onChange={(next) => onChange({ ...member, role: ROLES.find((it) => it === next) ?? member.role })}
        />
        <Button
          disclosure={isOpen ? "up" : "down"}
          ariaExpanded={isOpen}
          ariaControls={body}
          accessibilityLabel={say("team.details.of", { name: member.name })}
          onClick={onToggle}
        >
          {say("team.details")}
        </Button>
      </div>
      {isOpen && (
        <div id={body} className="bt-tm-body">
          <MemberFields {...props} />
        </div>
      )}
    </li>
  );
}

/** What saving does to the chats of somebody who goes, before it is done. */
function Leaving({ member, load, onChange }: Props) {
  const { id, focus } = useFocus();
  // The button that was pressed is gone.
  useEffect(() => focus(), [focus]);
  return (
    <li className="bt-tm-row" role="status">
      <div className="bt-tm-head">
        <div className="bt-tm-who">
          <Text as="p" fontWeight="semibold">
            {say("team.leaving", { name: member.name })}
          </Text>
          <Text as="p" tone="subdued">
            {load === 0 ? say("team.leaving.none") : sayCount("team.leaving.chats", load)}
          </Text>
        </div>
        <Button
          id={id}
          accessibilityLabel={say("team.keep.of", { name: member.name })}
          onClick={() => onChange(kept(member))}
        >
          {say("team.keep")}
        </Button>
      </div>
    </li>
  );
}

function Presence({ isOnline, isAway }: Pick<DraftMember, "isOnline" | "isAway">) {
  if (isOnline && isAway) return <Badge tone="attention">{say("team.away")}</Badge>;
  return isOnline ? <Badge tone="success">{say("team.online")}</Badge> : <Badge>{say("team.offline")}</Badge>;
}

/** `2 of 4 chats · refunds, regulated · German`. */
function summary({ member, load }: Props): string {
  const { role, capacity, skills, languages } = member;
  if (role === "viewer") return say("team.reads");
  const chats = capacity === 0 ? say("team.given.none") : say("team.given", { load, capacity });
  return [chats, skills.join(", "), languages.map(sayLanguage).join(", ")]
    .filter((part) => part !== "")
    .join(" · ");
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map(([first]) => first ?? "")
    .slice(0, 2)
    .join("")
    .toUpperCase();
}
