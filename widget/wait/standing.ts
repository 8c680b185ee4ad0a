import { fill, type Words } from "../words.ts";
import { clockTime, dayAndTime, isSameDay } from "./times.ts";
import type { Waiting } from "./waiting.ts";

/** What the card says: how it stands, and below it what is known besides. */
export type Standing = { readonly title: string; readonly more: readonly string[] };

/** Now by the server's clock, in milliseconds, and the page's language. */
export type Moment = { readonly now: number; readonly language: string };

/** The wait in words. */
export function standing(it: Waiting, words: Words, moment: Moment): Standing {
  const { phase, isByMail, address, agentName, queueName } = it;
  const team = queueName
    ? [fill(agentName ? words.wait_agent : words.wait_team, { queueName, agentName })]
    : [];
  if (phase === "read") return { title: fill(words.wait_reading, { agentName }), more: [] };
  if (isByMail) {
    const title = address ? fill(words.mail_chosen, { text: address }) : words.by_mail;
    return { title, more: [words.mail_next] };
  }
  if (!it.told) return { title: words.queue, more: team };
  const { place } = it.told;
  const howLong = estimate(it.told, words, moment);
  return { title: fill(words.in_line, { place }), more: howLong ? [howLong, ...team] : team };
}

function estimate(
  { at, low, high, opensAt }: NonNullable<Waiting["told"]>,
  words: Words,
  { now, language }: Moment,
): string {
  if (opensAt !== null) {
    if (isSameDay(opensAt, now)) return fill(words.wait_opens_today, { time: clockTime(opensAt, language) });
    return fill(words.wait_opens, { time: dayAndTime(opensAt, now, language) });
  }
  if (low === null || high === null) return "";
  const text = low >= high || high === 1 ? words.minutes : low ? words.range : words.up_to;
  return `${fill(text, { low, high })} ${fill(words.wait_as_of, { time: clockTime(at, language) })}`;
}
