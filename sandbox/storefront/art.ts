import { isObject, type Rec } from "../records/read.ts";
import { escape, Markup } from "../net/markup.ts";

type Look = { readonly shape: string; readonly color: string; readonly label: string };

/** A picture of the product, drawn: the sandbox loads nothing from anywhere. */
export function productArt(product: Rec): Markup {
  const art = isObject(product["art"]) ? product["art"] : {};
  const look: Look = {
    shape: String(art["shape"] ?? "tub"),
    color: String(art["color"] ?? "#24513f"),
    label: String(art["label"] ?? product["title"]),
  };
  const body = (SHAPES[look.shape] ?? tub)(look.color);
  const lines = look.label.split("|");
  const text = lines
    .map(
      (line, at) =>
        `<text x="100" y="${132 + at * 17}" class="${at === 0 ? "art-name" : "art-line"}">${escape(line)}</text>`,
    )
    .join("");
  return new Markup(
    `<svg class="art" viewBox="0 0 200 240" role="img" aria-label="${escape(String(product["title"]))}">
      <ellipse cx="100" cy="222" rx="62" ry="7" fill="#000" opacity=".09"/>${body}
      <text x="100" y="110" class="art-brand">NORTHWIND</text>${text}</svg>`,
  );
}

const SHAPES: Readonly<Record<string, (color: string) => string>> = { tub, bottle, pouch, shaker };

function tub(color: string): string {
  return `<rect x="46" y="34" width="108" height="30" rx="7" fill="#20242a"/>
    <path d="M52 40v18M62 40v18M72 40v18M82 40v18M92 40v18M102 40v18M112 40v18M122 40v18M132 40v18M142 40v18" stroke="#3a4049" stroke-width="2"/>
    <path d="M42 70q0-6 6-6h104q6 0 6 6v140q0 12-12 12H54q-12 0-12-12z" fill="#fff" stroke="#dcdfe3"/>
    <path d="M42 86h116v104H42z" fill="${color}"/><path d="M42 86h26v104H42z" fill="#fff" opacity=".09"/>`;
}

function bottle(color: string): string {
  return `<rect x="70" y="28" width="60" height="30" rx="6" fill="#f2f0ea" stroke="#d8d5cc"/>
    <path d="M72 58h56l4 14q18 6 18 26v112q0 12-12 12H62q-12 0-12-12V98q0-20 18-26z" fill="#6b3f1d"/>
    <path d="M50 92h100v98H50z" fill="${color}"/><path d="M58 72q-8 8-8 26v100" stroke="#fff" opacity=".25" stroke-width="4" fill="none"/>`;
}

function pouch(color: string): string {
  return `<path d="M48 34h104l-4 12q14 80 6 166-1 10-10 10H56q-9 0-10-10-8-86 6-166z" fill="${color}"/>
    <path d="M48 34h104v9H48z" fill="#000" opacity=".16"/><path d="M54 60q-8 70-2 150" stroke="#fff" opacity=".22" stroke-width="5" fill="none"/>`;
}

function shaker(color: string): string {
  return `<path d="M84 20h32v20H84z" fill="${color}"/><rect x="56" y="38" width="88" height="26" rx="6" fill="#20242a"/>
    <path d="M58 64h84l-8 148q-1 10-11 10H77q-10 0-11-10z" fill="#e9edf0" stroke="#cdd3d8"/>
    <path d="M60 86h80l-5 92H65z" fill="${color}"/>`;
}
