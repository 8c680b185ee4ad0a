import type { OrderRecord } from "#app/domain/records.ts";
import type { Words } from "#app/domain/words.ts";
import { dayText } from "./day.ts";
import { money } from "./money.ts";
import type { Fact, NextAction, Step } from "./next-action.ts";
import { stateWords } from "./say-fact.ts";

type Telling = {
  readonly action: NextAction;
  readonly order: OrderRecord;
  /** The shop's own page on the topic, by its title. */
  readonly page: string | null;
  /** What is said on the topic where the step has no better words. */
  readonly onTopic: string;
  readonly isOfAddress: boolean;
  readonly words: Words;
  readonly timezone: string;
};

/** The step as the shopper reads it: what the record and the policy say, and nothing beyond. */
export function toShopper(it: Telling): string {
  const { action, order, words } = it;
  const { step } = action;
  const { variant, variables } = saidOf(it);
  if (step === "put-right" || step === "read-policy") return words(it.onTopic);
  const said = words(`context.say.${step}${variant}`, variables);
  const { tracking } = order;
  if (tracking === null || !FOLLOWED.has(step)) return said;
  const { url, number, company } = tracking;
  if (url !== null) return `${said} ${words("context.say.follow", { url })}`;
  return `${said} ${company === null ? words("context.say.number", { number }) : words("context.say.number-of", { number, company })}`;
}

/** The step as the agent reads it. */
export function toAgent(it: Telling): string {
  const { action, page, words } = it;
  const limit = find(action, "limit-above");
  const { variables } = saidOf(it);
  const key = `context.next.${action.step}`;
  if (action.step === "take-return-ask-lead") return words(limit ? key : `${key}.unset`, variables);
  if (action.step === "cancel-now" || action.step === "put-right")
    return words(`${key}${limitVariant(action)}`, variables);
  if (action.step === "check-still-here") return words(`${key}${whereVariant(action)}`, variables);
  if (action.step === "refunded-already" && find(action, "not-sent"))
    return words(`${key}.unsent`, variables);
  if (action.step !== "read-policy") return words(key, variables);
  if (find(action, "window-unknown")) return words(`${key}.no-day`, variables);
  return page ? words(`${key}.page`, { page }) : words(key);
}

const FOLLOWED: ReadonlySet<Step> = new Set<Step>([
  "track",
  "ask-carrier",
  "too-late-to-change",
  "await-parcel",
  "await-pickup",
  "pick-up",
]);

/** What the words of a step may name, and which of them fit. */
function saidOf({ action, order, isOfAddress, timezone }: Telling) {
  const variables: Record<string, string | number> = { order: order.name };
  for (const fact of action.facts) Object.assign(variables, namesOf(fact, timezone));
  return { variables, variant: variantOf(action, isOfAddress) };
}

function variantOf(action: NextAction, isOfAddress: boolean): string {
  const { step } = action;
  const back = find(action, "refunded-all") ?? find(action, "refunded-part");
  const way = find(action, "on-its-way") ?? find(action, "delayed");
  if (step === "cancelled-already" || step === "restocked-already") return back ? ".refunded" : "";
  if (step === "refunded-already") return back?.at ? ".on" : "";
  if (step === "nothing-paid") return find(action, "held") ? ".held" : "";
  if (step === "return-running")
    return find(action, "return-open")?.status === "REQUESTED" ? ".requested" : "";
  if (step === "cancel-now") return limitVariant(action) === "" ? "" : ".ask-lead";
  if (step === "check-still-here") return whereVariant(action);
  if (step === "ask-arrived") return find(action, "sent-long-ago")?.at ? ".on" : "";
  if (step === "change-now") return isOfAddress ? ".address" : "";
  if (step === "track" || step === "ask-carrier") return way?.dueAt ? ".due" : "";
  if (step === "check-delivery") return find(action, "delivered")?.at ? ".on" : "";
  return "";
}

/** Nobody promises a sum above the limit, nor any where none is set. */
function limitVariant(action: NextAction): "" | ".ask-lead" | ".unset" {
  if (find(action, "limit-above")) return ".ask-lead";
  return find(action, "limit-unset") ? ".unset" : "";
}

function whereVariant(action: NextAction): "" | ".pickup" {
  return find(action, "ready-for-pickup") ? ".pickup" : "";
}

function namesOf(it: Fact, timezone: string): Record<string, string | number> {
  const day = (at: Date | null) => (at ? { day: dayText(at, timezone) } : {});
  switch (it.fact) {
    case "refunded-all":
    case "refunded-part":
      return { refunded: money(it.refunded), ...(it.at ? { back: dayText(it.at, timezone) } : {}) };
    case "return-open":
      return { name: it.name, status: stateWords(it.status) };
    case "on-its-way":
    case "delayed":
      return day(it.dueAt);
    case "delivered":
    case "sent-long-ago":
      return day(it.at);
    case "window-unknown":
      return { days: it.days };
    case "window-open":
    case "window-over":
      return { days: it.days, last: dayText(it.last, timezone) };
    case "limit-fine":
    case "limit-above":
      return {
        left: money(it.left),
        limit: money({ amount: String(it.limit), currency: it.left.currency }),
      };
    default:
      return {};
  }
}

function find<Name extends Fact["fact"]>({ facts }: NextAction, name: Name) {
  return facts.find((it): it is Fact & { fact: Name } => it.fact === name);
}
