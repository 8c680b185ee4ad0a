type Props = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/**
 * An element with attributes, listeners (a function's key is the event) and children. Strings become text nodes, never
 * markup: what is shown here was typed by strangers.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (typeof value === "string") element.setAttribute(name, value);
    else element.toggleAttribute(name, value);
  }
  element.append(...children);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A line drawing of 24 by 24 in the colour of the text around it; hidden from screen readers. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** Fills a shadow root, with its style sheet. Resolves when it is styled; nobody should see it before. */
export function shadow(host: HTMLElement, styleUrl: string, ...children: Node[]): Promise<void> {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  return new Promise((resolve, reject) => {
    const sheet = { rel: "stylesheet", href: styleUrl, load: () => resolve(), error: reject };
    root.replaceChildren(h("link", sheet), ...children);
  });
}
