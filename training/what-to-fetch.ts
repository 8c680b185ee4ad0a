/** The data sets of the evaluation, with where each is published. None of them is in this repository. */
const SETS: readonly (readonly [folder: string, from: string])[] = [
  ["hint3", "github.com/hellohaptik/HINT3"],
  ["bitext", "github.com/bitext/customer-support-intent-detection-training-dataset"],
  ["banking77, restaurant8k", "github.com/PolyAI-LDN/task-specific-datasets"],
  ["clinc150", "github.com/clinc/oos-eval"],
  ["natcs_intents", "github.com/amazon-science/dstc11-track2-intent-induction"],
  ["rasa_handoff", "github.com/RasaHQ/helpdesk-assistant"],
  ["multidogo", "github.com/awslabs/multi-domain-goal-oriented-dialogues-dataset"],
  ["vader_groundtruth", "github.com/cjhutto/vaderSentiment"],
  ["goemotions", "github.com/google-research/google-research (goemotions)"],
  ["convabuse", "github.com/amandacurry/convabuse"],
  ["betold", "github.com/telepathylabsai/BETOLD_dataset"],
  ["cucom_ecommerce, repeat_info", "the set vakyansh/cucom; the second is built from the first"],
  ["tau_bench", "github.com/sierra-research/tau-bench"],
];

/** What the command says where the data are not there: what to fetch, from where, and where to put it. */
export function whatToFetch(place: string): string {
  const width = Math.max(...SETS.map(([folder]) => folder.length));
  return [
    "The data sets that this measures on are not here. Nothing else in Baton needs them.",
    "Fetch the public sets below, as one JSON object a line (training/README.md names the files and fields),",
    `into ${place}, or into a folder of your own and set BATON_DATA to it.`,
    "",
    ...SETS.map(([folder, from]) => `  ${folder.padEnd(width)}  ${from}`),
  ].join("\n");
}
