import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { withoutTitles } from "./name-data.ts";
import { knownNames, nameExamples } from "./name-examples.ts";
import { NAME_RECIPE, trainNames } from "./train-names.ts";

/** Makes `weights/names.json` from everything there is. */
const examples = nameExamples().map(withoutTitles);
const packed = JSON.stringify(trainNames(examples, knownNames(examples), NAME_RECIPE));
writeFileSync(join(import.meta.dirname, "../../app/domain/understanding/weights/names.json"), `${packed}\n`);
console.log(`${examples.length} texts, ${packed.length} bytes`);
