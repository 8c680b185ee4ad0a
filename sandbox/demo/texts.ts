import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const files = (folder: string) =>
  readdirSync(join(import.meta.dirname, folder))
    .sort()
    .map((file) => ({
      name: file.replace(/\.html$/, ""),
      html: readFileSync(join(import.meta.dirname, folder, file), "utf8"),
    }));

/** The help pages: the first line of each file is its title. */
export const demoPages = (updatedAt: string) =>
  files("pages").map(({ name, html }) => {
    const title = /^<!--\s*(.*?)\s*-->\n/.exec(html);
    return { handle: name, title: title?.[1] ?? name, body: html.slice(title?.[0].length ?? 0), updatedAt };
  });

/** The four policies every shop has. */
export const demoPolicies = (updatedAt: string) =>
  files("policies").map(({ name, html }) => ({ type: name, body: html, updatedAt }));
