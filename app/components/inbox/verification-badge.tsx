import { Text } from "@shopify/polaris";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Line } from "#app/contract/line.ts";
import { verificationIn } from "./verification-in.ts";

type Props = { row: InboxRow; lines: readonly Line[]; now: number | null };

/** How sure it is who writes: what an agent looks at before they speak of an order. */
export function VerificationBadge({ row, lines, now }: Props) {
  const { level, text, why } = verificationIn(row, lines, now ?? 0);
  return (
    <span className="bt-verified" data-level={level} title={why}>
      {text}
      <Text as="span" visuallyHidden>
        {`. ${why}`}
      </Text>
    </span>
  );
}
