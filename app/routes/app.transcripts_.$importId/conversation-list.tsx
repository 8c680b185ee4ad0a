import { Link } from "@remix-run/react";
import { Text } from "@shopify/polaris";
import { say, sayCount } from "#app/components/words.ts";
import type { LookedAt } from "#app/services/look-at-import.server.ts";
import { when } from "../app.transcripts/when.ts";

type Props = { listed: LookedAt["listed"]; openId: string | null; page: number };

/** What each conversation began with. */
export function ConversationList({ listed, openId, page }: Props) {
  return (
    <ul className="bt-tr-list" aria-label={say("transcripts.all")}>
      {listed.map(({ id, opening, turns, startedAt }) => (
        <li key={id}>
          <Link
            to={`?page=${page}&conversation=${encodeURIComponent(id)}`}
            preventScrollReset
            aria-current={id === openId}
          >
            <span className="bt-tr-opening">{opening}</span>
            <Text as="span" tone="subdued" variant="bodySm">
              {`${sayCount("transcripts.messages", turns)} · ${startedAt === null ? say("transcripts.no-date") : when(startedAt)}`}
            </Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
