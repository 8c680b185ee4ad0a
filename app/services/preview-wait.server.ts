import { mailIsOn } from "#app/adapters/mail.server.ts";
import { clock } from "#app/clock.ts";
import { HandoffId } from "#app/domain/ids.ts";
import { closesAt, isOpen, opensAt } from "#app/domain/opening/open-at.ts";
import { openingOf } from "#app/domain/opening/opening-of.ts";
import type { Opening } from "#app/domain/opening/opening.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { REGULATED_SKILL } from "#app/domain/routing/choose-queue.ts";
import type { Queue, Shop } from "#app/domain/shop.ts";
import type { QueueFigures } from "#app/domain/waiting/figures.ts";
import type { Standing } from "#app/domain/waiting/standing.ts";
import { openWaitWindow } from "#app/domain/waiting/window.ts";
import { QueuesShape } from "./queue-shape.ts";
import { shopConfig } from "./shop-config.server.ts";

export type PreviewCase = {
  readonly code: "free" | "busy" | "offline" | "closed" | "full";
  /** What a shopper reads in the first second; none: this never happens with these settings. */
  readonly lines: readonly string[];
};

const SAMPLE = "Where is my order?";
const PEOPLE = 2;
const AT_ONCE = 4;
const BEFORE = 2;

/** What a shopper of this queue reads, in the shop's own sentences, for each way in which the queue can stand. */
export async function previewWait(
  shop: Shop,
  queue: unknown,
): Promise<Result<readonly PreviewCase[], { code: "invalid" }>> {
  const parsed = QueuesShape.safeParse([readable(queue)]);
  const [sent] = parsed.success ? parsed.data : [];
  if (!sent) return refuse({ code: "invalid" });
  const config = await shopConfig(shop.id);
  const timezone = sent.timezone ?? config.timezone;
  const read = (standing: Standing, now: Date) =>
    openWaitWindow({
      handoffId: HandoffId(""),
      queue: sent,
      firstName: null,
      line: null,
      saidText: SAMPLE,
      reason: sent.skills.includes(REGULATED_SKILL) ? "regulated" : "asked-for-person",
      knowledge: config.knowledge,
      rules: config.rules,
      orders: [],
      words: config.words,
      standing,
      mailIsOn: mailIsOn(),
      now,
      timezone,
      locale: "en",
    }).map(({ text }) => text);
  const now = clock();
  const closed = closedMoment(openingOf(sent, config.timezone), now);
  return ok([
    { code: "free", lines: read(standingOf(sent, "free"), now) },
    { code: "busy", lines: read(standingOf(sent, "busy"), now) },
    { code: "offline", lines: read(standingOf(sent, "offline"), now) },
    {
      code: "closed",
      lines: closed ? read({ ...standingOf(sent, "offline"), opensAt: closed.opensAt }, closed.at) : [],
    },
    {
      code: "full",
      lines: sent.mostWaiting === null ? [] : read(fullOf(sent, sent.mostWaiting), now),
    },
  ]);
}

/** Only what is read of: a preview does not wait until a target or the team is complete. */
function readable(queue: unknown) {
  const { name, skills, hours, holidays, timezone, mostWaiting, replyHours, handleSeconds }: Partial<Queue> =
    typeof queue === "object" ? { ...queue } : {};
  return {
    ...{ name, skills, hours, timezone, mostWaiting, replyHours, handleSeconds },
    holidays: Array.isArray(holidays) ? holidays.filter(isWhole) : holidays,
    isDefault: true,
  };
}

/** A holiday of which only one day was said yet is none. */
function isWhole(holiday: unknown): boolean {
  const { from, to }: { from?: unknown; to?: unknown } = typeof holiday === "object" ? { ...holiday } : {};
  return from !== "" && to !== "";
}

/** The next moment at which it is closed, and when it opens after it; null: it never closes. */
function closedMoment(opening: Opening, now: Date): { at: Date; opensAt: Date | "never" } | null {
  const at = isOpen(opening, now) ? closesAt(opening, now) : now;
  return at && { at, opensAt: opensAt(opening, at) ?? "never" };
}

function standingOf({ handleSeconds }: Queue, code: "free" | "busy" | "offline"): Standing {
  const isThere = code !== "offline";
  const figures: QueueFigures = {
    place: code === "busy" ? BEFORE + 1 : 1,
    agentsOnline: isThere ? PEOPLE : 0,
    slots: isThere ? PEOPLE * AT_ONCE : 0,
    slotsFree: code === "free" ? PEOPLE * AT_ONCE - 1 : 0,
    handleSeconds,
    reactionSeconds: null,
    served: [],
    headWaitedSeconds: code === "busy" ? handleSeconds / 2 : null,
    promises: [],
    patienceSeconds: null,
    overtaking: [],
  };
  return {
    figures,
    opensAt: null,
    isFull: false,
    unaskedBefore: code === "busy" ? BEFORE : 0,
    nextAgentName: null,
  };
}

/** For the first one who comes after as many wait as may. */
function fullOf(queue: Queue, mostWaiting: number): Standing {
  const { figures, ...busy } = standingOf(queue, "busy");
  return { ...busy, figures: { ...figures, place: mostWaiting + 1 }, isFull: true };
}
