import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { growModel } from "./grow-model.ts";
import { allSamples } from "./samples.ts";
import { ourPhrases } from "./sources.ts";

const FILE = join(import.meta.dirname, "../../app/domain/understanding/weights/sentiment.json");

writeFileSync(FILE, `${JSON.stringify(growModel(allSamples(ourPhrases())))}\n`);
console.log(`wrote ${FILE}`);
