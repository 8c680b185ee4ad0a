import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright-core";

/** Script as it goes over the wire, compressed. */
export async function scriptBytes(responses: readonly Response[]): Promise<number> {
  const scripts = responses.filter((it) => it.url().includes(".js"));
  const sizes = await Promise.all(scripts.map(async (it) => gzipSync(await it.body()).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What moved by itself; what moves because somebody typed does not count. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
        const sum = (entries: PerformanceEntryList) =>
          (entries as Shift[]).reduce((all, it) => all + (it.hadRecentInput ? 0 : it.value), 0);
        const observer = new PerformanceObserver((list) => resolve(sum(list.getEntries())));
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum(observer.takeRecords()))));
      }),
  );
}

/** Where everything of the theme is. */
export function places(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([
      [document.documentElement.scrollWidth, document.documentElement.scrollHeight, scrollX, scrollY],
      ...[...document.querySelectorAll("body > *, main *")].map((it) => it.getBoundingClientRect()),
    ]),
  );
}
