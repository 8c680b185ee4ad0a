import { blend } from "#app/domain/waiting/estimators/blend.ts";
import { headOfLine } from "#app/domain/waiting/estimators/head-of-line.ts";
import { lastServed } from "#app/domain/waiting/estimators/last-served.ts";
import { queueLength } from "#app/domain/waiting/estimators/queue-length.ts";
import { verdict } from "../table.ts";
import { renderColumns } from "./columns.ts";
import { latestOvertaking, waitsByPriority } from "./lowest.ts";
import { type Played, playAll } from "./play.ts";
import { MEANINGS, type Score, scoreOf } from "./score.ts";
import { SETTINGS } from "./settings.ts";
import { type Judged, tellAll, tellTruth, type Teller } from "./tell.ts";

/** The constants of the estimators were chosen on seeds 1 to 9; these were not looked at. */
const SEEDS = [101, 102, 103];

const TOLD: Teller = { name: "blend (what shoppers are told)", estimator: blend, learnsFrom: "its promises" };
const TELLERS: readonly Teller[] = [
  TOLD,
  { name: "blend, not learning from promises", estimator: blend, learnsFrom: "nothing" },
  { name: "queue length", estimator: queueLength, learnsFrom: "its promises" },
  { name: "delay of the last served", estimator: lastServed, learnsFrom: "its promises" },
  { name: "head of the line", estimator: headOfLine, learnsFrom: "its promises" },
];

const KEPT = { better: "more", must: 0.85, aim: 0.9 } as const;
const OVERSHOOT = { better: "less", must: 0.4, aim: 0.25 } as const;
const VIPS = "many VIPs";

type Told = {
  readonly setting: string;
  readonly score: Score;
  /** Of all who asked, who were told no time because nobody was there. */
  readonly untoldShare: number;
};

/** Plays whole days of every setting and prints what each estimator's promises were worth; false: a bound is broken. */
export function measureWaiting(): boolean {
  const truth: Told[] = [];
  const told = new Map<Teller, Told[]>(TELLERS.map((teller) => [teller, []]));
  const lowest: string[] = [];
  for (const setting of SETTINGS) {
    const all = playAll(setting, SEEDS);
    const untoldShare = untold(all);
    const scored = (tell: (played: Played) => Judged[]): Told => ({
      setting: setting.name,
      score: scoreOf(all.flatMap(tell)),
      untoldShare,
    });
    truth.push(scored(tellTruth));
    for (const teller of TELLERS) told.get(teller)?.push(scored((played) => tellAll(played, teller)));
    if (setting.name.includes(VIPS)) lowest.push(...lowestOf(setting.name, all));
  }
  const ours = told.get(TOLD) ?? [];
  console.log(`Promises about the wait, seeds ${SEEDS.join(", ")}; each shop begins with nothing known:\n`);
  console.log(`${renderColumns(BY_SETTING, ours.map(bySetting))}\n`);
  const estimators = [...told].map(([{ name }, all]) => byEstimator(name, all));
  console.log(
    `${renderColumns(BY_ESTIMATOR, [...estimators, byEstimator("who knows the future", truth)])}\n`,
  );
  for (const [name, meaning] of Object.entries(MEANINGS)) console.log(`${name}: ${meaning}.`);
  console.log(`\n${lowest.join("\n")}\n`);
  return ours.every(({ score }) => verdictOf(score) !== "MISSED");
}

const BY_SETTING = [
  "setting",
  "judged",
  "told no time",
  "kept",
  "overshoot",
  "padding",
  "coverage",
  "error",
  "verdict",
];
const BY_ESTIMATOR = [
  "estimator",
  "kept, mean",
  "least",
  "overshoot, mean",
  "most",
  "padding, mean",
  "coverage, mean",
  "error, mean",
  "aim met",
  "must met",
];

function bySetting({ setting, score, untoldShare }: Told): string[] {
  const { judged, kept, overshoot, padding, coverage, error } = score;
  return [
    setting,
    String(judged),
    percent(untoldShare),
    percent(kept),
    percent(overshoot),
    percent(padding),
    percent(coverage),
    percent(error),
    verdictOf(score),
  ];
}

function byEstimator(name: string, all: readonly Told[]): string[] {
  const scores = all.map(({ score }) => score);
  const mean = (of: (score: Score) => number) =>
    percent(scores.reduce((sum, score) => sum + of(score), 0) / scores.length);
  const verdicts = scores.map(verdictOf);
  const count = (wanted: readonly string[]) =>
    `${verdicts.filter((one) => wanted.includes(one)).length} of ${verdicts.length}`;
  return [
    name,
    mean(({ kept }) => kept),
    percent(Math.min(...scores.map(({ kept }) => kept))),
    mean(({ overshoot }) => overshoot),
    percent(Math.max(...scores.map(({ overshoot }) => overshoot))),
    mean(({ padding }) => padding),
    mean(({ coverage }) => coverage),
    mean(({ error }) => error),
    count(["good"]),
    count(["good", "holds"]),
  ];
}

function untold(all: readonly Played[]): number {
  const snapshots = all.flatMap((played) => played.snapshots);
  return snapshots.filter(({ agentsOnline }) => agentsOnline < 1).length / snapshots.length;
}

/** The worse of both goals. */
function verdictOf({ kept, overshoot }: Score): string {
  const both = [verdict({ value: kept, goal: KEPT }), verdict({ value: overshoot, goal: OVERSHOOT })];
  return ["MISSED", "holds", "good"].find((one) => both.includes(one)) ?? "";
}

function lowestOf(name: string, all: readonly Played[]): string[] {
  const { seconds, boundSeconds } = latestOvertaking(all);
  return [
    `Until given to a person, "${name}" (half, nine in ten, longest):`,
    ...waitsByPriority(all).map((line) => `  ${line}`),
    `  nobody of the lowest priority was overtaken by one who asked more than ${(seconds / 60).toFixed(1)} min later; ` +
      `head starts allow ${boundSeconds / 60} min.`,
  ];
}

const percent = (value: number) => `${(value * 100).toFixed(value > 0.995 && value < 1 ? 1 : 0)} %`;
