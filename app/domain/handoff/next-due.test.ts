import { expect, test } from "vitest";
import type { Episode } from "./episode.ts";
import { dueTargets, nextDue, worsened } from "./next-due.ts";
import { sampleEpisode } from "./sample-episode.ts";

const at = (time: string) => `2026-03-02T${time}:00.000Z`;
const REPLY = { firstReplyAt: at("12:20"), firstReplyWarnAt: at("12:15") };
const END = { resolveAt: at("13:00"), resolveWarnAt: at("12:45") };
const NONE = { firstReplyAt: null, firstReplyWarnAt: null, resolveAt: null, resolveWarnAt: null };
const both = (more: Partial<Episode> = {}) => sampleEpisode({ due: { ...REPLY, ...END }, ...more });

test("the first line and the end are both asked for, until each is there", () => {
  const targets = (it: Episode) => dueTargets(it).map(({ target }) => target);
  expect(targets(both())).toEqual(["first-reply", "resolution"]);
  expect(targets(both({ state: "answered" }))).toEqual(["resolution"]);
  expect(targets(both({ state: "resolved" }))).toEqual([]);
  expect(targets(sampleEpisode({ due: NONE }))).toEqual([]);
});

test("the soonest is what the list shows, also where that is the end", () => {
  expect(nextDue(both())).toMatchObject({ target: "first-reply", at: new Date(at("12:20")) });
  const due = { ...REPLY, resolveAt: at("12:10"), resolveWarnAt: at("12:05") };
  expect(nextDue(both({ due }))).toMatchObject({ target: "resolution", at: new Date(at("12:10")) });
});

test.for<[string, string, Partial<Episode>, [string, string][]]>([
  ["nothing before its time", "12:14", {}, []],
  ["that the answer is about to be late", "12:15", {}, [["first-reply", "warned"]]],
  ["once", "12:16", { warned: { "first-reply": "warned", "resolution": "fine" } }, []],
  [
    "that the end is about to be late, though nobody has answered yet",
    "12:45",
    { warned: { "first-reply": "breached", "resolution": "fine" } },
    [["resolution", "warned"]],
  ],
  [
    "both, where both were missed",
    "13:00",
    {},
    [
      ["first-reply", "breached"],
      ["resolution", "breached"],
    ],
  ],
  [
    "nothing of what was late, when the clock goes back",
    "12:16",
    { warned: { "first-reply": "breached", "resolution": "fine" } },
    [],
  ],
])("is said: %s", ([, now, more, expected]) => {
  const said = worsened(both(more), new Date(at(now))).map(({ target, level }) => [target, level]);
  expect(said).toEqual(expected);
});
