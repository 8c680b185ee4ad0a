import type { createPanel } from "./chat.ts";
import { textOn } from "./colour.ts";
import { type Config, readConfig } from "./config.ts";
import { h, icon, shadow } from "./element.ts";
import { attempt, Keep, PREFIX } from "./keep.ts";
import { listen } from "./listen.ts";
import { fill } from "./words.ts";

type ChatModule = { createPanel: typeof createPanel };
type Chat = ReturnType<typeof createPanel>;

/** The bubble: all that a page pays for until a shopper wants to chat. */
export class Bubble extends HTMLElement {
  static readonly shared = { h, icon, shadow, listen, fill, attempt, PREFIX };

  #keep = new Keep();
  #config: Config | null = null;
  #button = h("button", { "type": "button", "aria-haspopup": "dialog", "aria-expanded": "false" });
  #badge = h("b", { hidden: true });
  #trouble = h("p", { role: "status" });
  #loading: Promise<Chat> | null = null;
  #loads = 0;
  #undo: (() => void)[] = [];

  connectedCallback(): void {
    const config = readConfig(this);
    const { colour } = config;
    this.#config = config;
    const { side = "right", offsetSide = "20", offsetBottom = "20" } = this.dataset;
    const style = { accent: colour, on: textOn(colour), x: `${offsetSide}px`, y: `${offsetBottom}px` };
    for (const [name, value] of Object.entries(style)) this.style.setProperty(`--baton-${name}`, value);
    this.#button.className = side;
    this.#button.replaceChildren(icon("M4 5h16v11h-8l-5 4v-4H4z"), this.#badge);
    this.#name(0);
    this.#button.hidden = true;
    const show = () => (this.#button.hidden = false);
    // What cannot be had now is asked for again when the shopper wants it, and only then complained about.
    const ignore = () => undefined;
    shadow(this, config.styleUrl, this.#button, this.#trouble).then(show, ignore);
    this.#undo.push(
      listen(this.#button, "click", () => void this.#open({ focus: true })),
      listen(this.#button, "pointerenter focus", () => void this.#load().catch(ignore), { once: true }),
    );
    if (this.#keep.get("open")) void this.#open({ focus: false });
    else if (this.#keep.get("conversation")) this.#load().then((chat) => chat.start(), ignore);
  }

  disconnectedCallback(): void {
    for (const undo of this.#undo.splice(0)) undo();
    void this.#loading?.then(({ element }) => element.remove());
    this.#loading = null;
  }

  async #open(options: { focus: boolean }): Promise<void> {
    try {
      const chat = await this.#load();
      this.#trouble.textContent = "";
      this.#button.setAttribute("aria-expanded", "true");
      chat.open(options);
    } catch {
      this.#trouble.textContent = this.#config?.words.load_failed ?? "";
    }
  }

  #load(): Promise<Chat> {
    this.#loading ??= this.#import().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #import(): Promise<Chat> {
    const config = this.#config ?? readConfig(this);
    // A browser may remember that a module could not be had; under another fragment it asks again.
    const chatModule = (await import(`${config.chatUrl}#${this.#loads++}`)) as ChatModule;
    const chat = chatModule.createPanel(config, this.#keep, {
      closed: () => this.#closed(),
      unread: (count) => this.#name(count),
    });
    chat.element.className = this.#button.className;
    this.shadowRoot?.append(chat.element);
    await chat.styled.catch((error: unknown) => {
      chat.element.remove();
      throw error;
    });
    return chat;
  }

  #closed(): void {
    this.#button.setAttribute("aria-expanded", "false");
    this.#button.focus({ preventScroll: true });
  }

  #name(unread: number): void {
    const { shop = "", words } = this.#config ?? {};
    if (!words) return;
    const title = fill(words.title, { shop });
    const more = unread ? `, ${fill(words.unread, { count: unread })}` : "";
    this.#button.setAttribute("aria-label", title + more);
    this.#badge.textContent = unread > 9 ? "9+" : String(unread);
    this.#badge.hidden = unread === 0;
  }
}
