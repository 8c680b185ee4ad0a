/** Text that is already HTML. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** A page from a template: everything put in is escaped, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  return new Markup(parts.map((part, at) => part + (at < values.length ? render(values[at]) : "")).join(""));
}

/** HTML that comes from a record, where a merchant wrote it. */
export const raw = (text: unknown) => new Markup(typeof text === "string" ? text : "");

function render(value: unknown): string {
  if (value === undefined || value === null || value === false) return "";
  if (value instanceof Markup) return value.text;
  return Array.isArray(value) ? value.map(render).join("") : escape(String(value));
}

export const escape = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

/** A value for a script in the page; it cannot close the script. */
export const scriptJson = (value: unknown) => new Markup(JSON.stringify(value).replaceAll("<", "\\u003c"));
