import type { Line } from "#app/contract/line.ts";
import { type Client, type Deed, startClient } from "./client.ts";
import { makeComposer } from "./composer.ts";
import type { Config } from "./config.ts";
import { makeHeader } from "./header.ts";
import type { Keep } from "./keep.ts";
import { cardLoader } from "./load-card.ts";
import type { Entry, Outbox } from "./outbox.ts";
import { after, EMPTY, type Scene } from "./scene.ts";
import { fill, h, listen, shadow } from "./shared.ts";
import { makeTail } from "./tail.ts";
import { makeThread } from "./thread.ts";

/** Lines that come this soon after the first are history, and are not read out. */
const HISTORY_MS = 1_000;

/** What the bubble hears: the shopper closed the chat; so many lines came while it was closed. */
export type PanelEvents = { closed(): void; unread(count: number): void };

/** Builds the chat into `host`. It talks to nobody before `start` or `open`; `styled` resolves when it can be shown. */
export function buildPanel(host: HTMLElement, config: Config, keep: Keep, events: PanelEvents) {
  const { words, shop, greeting } = config;
  let client: Client | null = null;
  let undo: (() => void)[] = [];
  let scene: Scene = EMPTY;
  let outbox: Outbox = [];
  let said: readonly Line[] = [];
  let unread = 0;

  const header = makeHeader(words, shop, close);
  const thread = makeThread(words, greeting, edit);
  const composer = makeComposer(
    words,
    (text) => send("messages", { text }),
    (text) => keep.set("draft", text || null),
  );
  const tail = makeTail(words, thread.tail, {
    person: askForPerson,
    helped: () => act("helped"),
    rate: (score) => act("rating", { score }),
    declined: focus,
  });
  const person = h("button", { type: "button", click: askForPerson }, words.person);
  const strip = h("div", { class: "strip" }, person);
  const banner = h("p", { class: "banner", role: "status" });
  const place = h("div");
  const withdraw = (clientId: string) => start().withdraw(clientId);
  const parts = { words, place, log: thread.element, box: composer.box, act, send, withdraw };
  const showCard = cardLoader(parts, () => show(scene));
  const dialog = h(
    "section",
    { "role": "dialog", "aria-label": fill(words.title, { shop }), "tabindex": "-1", "keydown": key },
    header.element,
    strip,
    place,
    thread.element,
    banner,
    composer.element,
  );
  const styled = shadow(host, config.chatStyleUrl, dialog);

  composer.restore(keep.get("draft") ?? "");
  show(EMPTY);

  function start(): Client {
    if (client) return client;
    const view = { lines, outbox: showOutbox, cleared, continued, reachable };
    client = startClient(keep, config.customer, view);
    // A phone's keyboard covers the page without making it smaller; the panel keeps to what is left.
    const seen = window.visualViewport ?? window;
    const fit = () => host.style.setProperty("--seen", `${window.visualViewport?.height ?? innerHeight}px`);
    fit();
    undo = [
      listen(window, "offline online", () => reachable(true)),
      listen(seen, "resize", fit),
      client.stop,
    ];
    return client;
  }

  function stop(): void {
    for (const it of undo.splice(0)) it();
  }

  function open(options: { focus: boolean }): void {
    start();
    host.hidden = false;
    keep.set("open", "1");
    thread.toEnd();
    read();
    if (options.focus) focus();
  }

  function focus(): void {
    // On a phone, focus in the box would raise the keyboard over the conversation.
    if (matchMedia("(pointer: coarse)").matches) dialog.focus({ preventScroll: true });
    else composer.focus();
  }

  function close(): void {
    host.hidden = true;
    keep.set("open", null);
    events.closed();
  }

  function askForPerson(): void {
    act("person");
  }

  /** The button that was pressed vanishes, so the focus moves on. */
  function act(path: Entry["path"], what?: Deed): void {
    send(path, what);
    focus();
  }

  /** What follows what the shopper did is news, and read out. */
  function send(path: Entry["path"], what?: Deed): void {
    thread.goLive();
    start().send(path, what);
  }

  function key(event: Event): void {
    // The theme's own shortcuts must not hear what is typed here.
    event.stopPropagation();
    const { key, isComposing } = event as KeyboardEvent;
    if (key === "Escape" && !isComposing) close();
  }

  function lines(fresh: readonly Line[]): void {
    const last = fresh.at(-1);
    const seenSeq = Number(keep.get(seenKey()));
    thread.add(fresh);
    said = [...said, ...fresh];
    show(fresh.reduce(after, scene));
    setTimeout(thread.goLive, HISTORY_MS);
    unread += fresh.filter(
      ({ seq, author }) => seq > seenSeq && (author === "bot" || author === "agent"),
    ).length;
    read(last?.seq);
  }

  const seenKey = () => `seen.${client?.conversationId() ?? ""}`;

  /** What is on screen is read; what is not is counted on the bubble. */
  function read(seq?: number): void {
    if (!host.hidden) {
      unread = 0;
      if (seq) keep.set(seenKey(), String(seq));
    }
    events.unread(unread);
  }

  function showOutbox(next: Outbox): void {
    outbox = next;
    thread.show(next);
    show(scene);
  }

  function edit({ body }: Entry): void {
    withdraw(body.clientId);
    composer.restore(body.text ?? "");
    composer.focus();
  }

  function show(next: Scene): void {
    scene = next;
    showCard(next, said, outbox);
    header.show(next);
    tail.show(next, outbox);
    const isAsked = outbox.some(({ path, state }) => path === "person" && state !== "refused");
    strip.hidden = isAsked || next.holder === "queue" || next.holder === "agent";
  }

  function cleared(): void {
    thread.clear();
    unread = 0;
    continued();
  }

  /** A new conversation goes on below the finished one. */
  function continued(): void {
    said = [];
    show(EMPTY);
  }

  function reachable(isReachable: boolean): void {
    const text = !navigator.onLine ? words.no_network : isReachable ? "" : words.unreachable;
    if (banner.textContent !== text) banner.textContent = text;
  }

  return { start, stop, open, styled };
}
