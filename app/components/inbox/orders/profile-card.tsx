import type { ContextProfile } from "#app/contract/context-block.ts";
import { say, sayCount } from "../../words.ts";
import { TierBadge } from "../tier-badge.tsx";
import { AdminLink } from "./admin-link.tsx";
import { CopyButton } from "./copy-button.tsx";
import { Fact, Part, Tags, Written } from "./part.tsx";
import { showDay, showLanguage, showMoney } from "./show.ts";

/** Who writes, as Shopify knows them and as far as it lets us see. */
export function ProfileCard({ profile, timezone }: { profile: ContextProfile | null; timezone: string }) {
  if (profile === null)
    return (
      <section className="bt-card" aria-label={say("profile.title")}>
        <h4>{say("profile.title")}</h4>
        <p className="bt-muted">{say("profile.none")}</p>
      </section>
    );
  const { id, name, email, phone, tier, tags, segments, ordersCount, spent, since, locale, note } = profile;
  return (
    <section className="bt-card" aria-label={say("profile.title")}>
      <div className="bt-profile-name">
        <h4 dir="auto">{name ?? say("profile.nameless")}</h4>
        <TierBadge {...{ tier }} />
        <AdminLink to={`customers/${encodeURIComponent(id)}`} name={name ?? say("profile.title")} />
      </div>
      {email && (
        <p className="bt-number">
          <bdi>{email}</bdi>
          <CopyButton text={email} what={say("profile.email")} />
        </p>
      )}
      {phone && (
        <p>
          <bdi>{phone}</bdi>
        </p>
      )}
      <dl>
        <Fact label={say("orders.title")}>{sayCount("orders.count", ordersCount)}</Fact>
        {spent !== null && <Fact label={say("profile.spent")}>{showMoney(spent)}</Fact>}
        {since !== null && <Fact label={say("profile.since")}>{showDay(since, timezone)}</Fact>}
        {locale !== null && <Fact label={say("profile.language")}>{showLanguage(locale)}</Fact>}
      </dl>
      {tags.length > 0 && (
        <Part title={say("orders.tags")}>
          <Tags {...{ tags }} />
        </Part>
      )}
      {segments.length > 0 && (
        <Part title={say("profile.segments")}>
          <Tags tags={segments} />
        </Part>
      )}
      {note && (
        <Part title={say("profile.note")}>
          <Written text={note} />
        </Part>
      )}
    </section>
  );
}
