import { AwayBanner } from "./away-banner.tsx";
import type { Me } from "./me.ts";
import { NoticeBar } from "./notice-bar.tsx";
import { OfferCard } from "./offer-card.tsx";
import type { OfferedRow } from "./offers.ts";
import { inDanger } from "./service.ts";
import { ServiceStrip } from "./service-strip.tsx";
import type { Rows } from "./state.ts";
import type { Team } from "./team.ts";
import { useNow } from "./use-now.ts";
import type { Notice } from "./use-notice.ts";
import type { Presence } from "./use-presence.ts";

type Props = {
  rows: Rows | null;
  me: Me;
  team: Team | null;
  presence: Presence;
  offers: readonly OfferedRow[];
  notice: Notice | null;
  behindMs: number;
  onAccept: (row: OfferedRow) => void;
  onPass: (row: OfferedRow) => void;
  onOpen: (id: string) => void;
  onCloseNotice: () => void;
};

/** Over everything else: what cannot wait, whatever is open below. */
export function InboxTop({ rows, me, team, presence, offers, notice, behindMs, ...on }: Props) {
  const now = useNow(behindMs);
  const danger = rows && now !== null ? inDanger(rows, { me, team, now }) : [];
  return (
    <div className="bt-top">
      <OfferCard {...{ offers, now }} onAccept={on.onAccept} onPass={on.onPass} />
      <NoticeBar notice={notice} onClose={on.onCloseNotice} />
      <AwayBanner presence={presence} />
      {now !== null && <ServiceStrip rows={danger} now={now} onOpen={on.onOpen} />}
    </div>
  );
}
