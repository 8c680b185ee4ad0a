import { say, sayCount } from "../words.ts";
import { pointInTime } from "./point-in-time.ts";
import type { Colleague, TeamQueue } from "./team.ts";
import { standing } from "./team.ts";

/** How a queue stands, for whoever wants to send somebody there. `now` in milliseconds. */
export function queueWords({ isOpen, opensAt, online, free, waiting }: TeamQueue, now: number): string {
  const staff =
    online === 0 ? say("conversation.transfer.none") : say("conversation.transfer.free", { free, online });
  const hours = opensAt
    ? say("conversation.transfer.opens", { time: pointInTime(opensAt, new Date(now).toISOString()) })
    : say("conversation.transfer.closed");
  return [
    ...(isOpen ? [] : [hours]),
    staff,
    ...(waiting > 0 ? [sayCount("conversation.transfer.waiting", waiting)] : []),
  ].join(" · ");
}

export function colleagueWords(colleague: Colleague): string {
  const { load, capacity } = colleague;
  const how = standing(colleague);
  return how === "free" || how === "full"
    ? say(`conversation.standing.${how}`, { load, capacity })
    : say(`conversation.standing.${how}`);
}
