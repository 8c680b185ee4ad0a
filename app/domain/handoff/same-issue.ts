import type { Conversation } from "#app/domain/conversation/fold.ts";
import { wantsPerson } from "#app/domain/understanding/asks-for-person.ts";
import { smallTalk } from "#app/domain/understanding/small-talk.ts";
import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";

const DAYS = 7;
const DAY_MS = 86_400_000;

/** Whether a handoff that was resolved is recent enough to be the same issue still. */
export function mayReopen({ holder, episode }: Conversation, now: Date): boolean {
  return (
    holder.by === "nobody" &&
    episode?.state === "resolved" &&
    now.getTime() - holder.since.getTime() <= DAYS * DAY_MS
  );
}

/**
 * Whether what a shopper writes after the end goes on with the issue that was resolved: within seven days, about the
 * same topic, or about none that can be told from theirs ("it still does not work"). Thanks reopen nothing, and who asks for a person is handed over
 * anew.
 */
export function isSameIssue(it: Conversation, text: string, now: Date): boolean {
  if (!mayReopen(it, now) || smallTalk(text) !== null || wantsPerson(text).decision) return false;
  const asked = topicsOf(text);
  if (asked.length === 0) return STILL.test(text);
  const before: ReadonlySet<Topic> = new Set(
    it.events.flatMap((event) =>
      event.type === "message.posted" && event.author === "shopper" ? topicsOf(event.text) : [],
    ),
  );
  return asked.some((topic) => before.has(topic));
}

/** "Still", "again", "not yet", in six languages. */
const STILL =
  /(?<!\p{L})(?:still|again|not yet|yet|immer noch|noch immer|wieder|noch nicht|toujours|encore|pas encore|todav[ií]a|otra vez|a[uú]n|ancora|di nuovo|ainda|de novo|outra vez|nog steeds|weer|nog niet)(?!\p{L})/iu;
