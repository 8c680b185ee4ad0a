import { sayChange } from "#app/components/matrix/say-change.ts";
import { sayCount } from "#app/components/words.ts";
import type { MatrixChange } from "#app/domain/triggers/matrix-diff.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";

type Props = { changes: readonly MatrixChange[]; facts: ShopFacts; most?: number };

/** What changed between two versions, a sentence each; of many, the first and how many more. */
export function ChangeList({ changes, facts, most = Infinity }: Props) {
  const shown = changes.length > most + 1 ? changes.slice(0, most) : changes;
  const hidden = changes.length - shown.length;
  return (
    <ul className="bt-mx-changes">
      {shown.map((change, at) => (
        <li key={at}>{sayChange(change, facts)}</li>
      ))}
      {hidden > 0 && <li>{sayCount("change.more", hidden)}</li>}
    </ul>
  );
}
