import type { Browser, BrowserContext, Frame, FrameLocator, Page } from "playwright-core";
import type { Shop, StackWithSandbox } from "../support/stack.ts";
import { RECORDS } from "./records.ts";
import { barriersIn } from "./support-axe.ts";
import { USER_AGENT } from "./support-shopper.ts";

/** Notes each sound that a page starts, so that a test can count them. */
const COUNT_SOUNDS = `
  window.sounds = 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...at) { window.sounds += 1; return start.apply(this, at); };
`;
/** One alert is two notes. */
const NOTES = 2;

/** An agent at their inbox, in a browser of their own. */
export type Desk = {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly app: FrameLocator;
  /** What went wrong in the page. */
  readonly troubles: readonly string[];
  readonly offer: ReturnType<FrameLocator["getByRole"]>;
  button(name: string | RegExp): ReturnType<FrameLocator["getByRole"]>;
  /** A row of the list, by what stands in it. */
  row(text: string | RegExp): ReturnType<FrameLocator["locator"]>;
  /** Presses a key outside of every field. */
  press(key: string): Promise<void>;
  action(name: string): Promise<void>;
  /** How many times it has called. */
  alerts(): Promise<number>;
  title(): Promise<string>;
};

type Size = { readonly width: number; readonly height: number };

export async function deskOf(
  browser: Browser,
  { domain }: Pick<Shop, "domain">,
  name: string,
  size: Size = { width: 1280, height: 800 },
): Promise<Desk> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    userAgent: USER_AGENT,
    viewport: size,
  });
  await context.addInitScript(COUNT_SOUNDS);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", ({ message }) => troubles.push(message));
  await page.goto(
    `https://admin.shopify.com/store/${domain.split(".")[0]}/apps/baton/app/inbox?as=${encodeURIComponent(name)}`,
  );
  const app = page.frameLocator("#app");
  await app.getByRole("switch", { name: "I am available" }).waitFor();
  const button = (label: string | RegExp) =>
    app.getByRole("button", typeof label === "string" ? { name: label, exact: true } : { name: label });
  return {
    name,
    page,
    context,
    app,
    troubles,
    button,
    offer: app.getByRole("region", { name: "Offered to you" }),
    row: (text) => app.locator(".bt-row").filter({ hasText: text }),
    async press(key) {
      await frameOf(page).evaluate("document.activeElement.blur()");
      await app.getByRole("heading", { name: "Inbox" }).press(key);
    },
    async action(label) {
      await button("Actions").click();
      await app.getByRole("menuitem", { name: label }).click();
    },
    alerts: async () => (await frameOf(page).evaluate<number>("window.sounds")) / NOTES,
    title: () => frameOf(page).title(),
  };
}

/** The app's own frame in the admin. */
function frameOf(page: Page): Frame {
  const frame = page.frames().find((it) => it.url().startsWith("https://baton.test/"));
  if (!frame) throw new Error("The app is not on the page");
  return frame;
}

/** A shop of its own, in which nothing waits yet, and two agents at their inboxes. */
export async function openInboxes(stack: StackWithSandbox, browser: Browser) {
  const shop = await stack.installShop();
  await shop.seed(RECORDS);
  // Whoever opens the app once is a member of the team.
  for (const name of ["Dana Reyes", "Ben Okafor"]) await shop.agent({ name });
  const desks = [
    await deskOf(browser, shop, "Dana Reyes"),
    await deskOf(browser, shop, "Ben Okafor"),
  ] as const;
  const close = async () => void (await Promise.all(desks.map(({ context }) => context.close())));
  return { shop, desks, close };
}

/** A shopper who asks for a person: Noah Berg, whom the shop knows. */
export async function asksForPerson(shop: Shop) {
  const visitor = await shop.visitor({ customerId: "7002" });
  await visitor.post("Can I talk to a real person about my order #4521?");
  const stream = await visitor.stream();
  return { visitor, stream };
}

export async function resolve(desk: Desk): Promise<void> {
  await desk.button("Resolve").click();
  await desk.button("Solved").click();
  await desk.app.getByText("This conversation has ended.").waitFor();
}

/** What axe finds in the app's frame. */
export function barriers({ page }: Desk): Promise<string[]> {
  return barriersIn(frameOf(page), "body");
}

/** Whether nothing has to be scrolled sideways. */
export function fits({ page }: Desk): Promise<boolean> {
  return frameOf(page).evaluate("document.documentElement.scrollWidth <= innerWidth");
}

/** Whoever of them is asked; which one it is, routing decides. */
export async function asked(desks: readonly [Desk, Desk]): Promise<{ who: Desk; other: Desk }> {
  const [one, two] = desks;
  const who = await Promise.any(desks.map((desk) => desk.offer.waitFor().then(() => desk)));
  return { who, other: who === one ? two : one };
}
