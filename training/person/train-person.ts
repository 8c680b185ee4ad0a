import { writeFileSync } from "node:fs";
import { kindNames } from "#app/domain/understanding/person/read-words.ts";
import { calibrate } from "../lib/calibrate.ts";
import { trainLinear } from "../lib/train-linear.ts";
import { personExamples } from "./examples.ts";
import { leftOutOdds } from "./left-out.ts";
import { RECIPE } from "./recipe.ts";

const FILE = "app/domain/understanding/weights/person.json";

/** Trains on every set, and learns how sure to be from what was left out. */
const { slope, shift } = calibrate(leftOutOdds());
const packed = trainLinear(personExamples(), RECIPE);
writeFileSync(FILE, `${JSON.stringify({ ...packed, slope, shift, kinds: kindNames() })}\n`);
console.log(`${FILE}: slope ${slope.toFixed(3)}, shift ${shift.toFixed(3)}`);
