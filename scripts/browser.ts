import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { browserFromNpm } from "./browser-from-npm.ts";

const USUAL_PLACES = [
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Without these a browser looks for hosts of its maker at every start. */
const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
];

type Found = { executablePath: string; env?: Record<string, string> };

/**
 * A real Chromium. With `tlsPort` every host name leads to that port of this machine, so that a page has the real
 * names of Shopify without a network. Fails where no browser can be had.
 */
export async function launchBrowser(options: { tlsPort?: number } = {}): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  const mapped =
    options.tlsPort === undefined
      ? []
      : [`--host-resolver-rules=MAP * 127.0.0.1:${options.tlsPort}`, "--ignore-certificate-errors"];
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath,
    headless: true,
    args: [...QUIET, ...asRoot, ...mapped],
    ...(env ? { env: { ...inherited(), ...env } } : {}),
  });
}

/** The browser that is here already, else the one from npm. */
export async function findBrowser(): Promise<Found> {
  const wanted = process.env["CHROME_PATH"];
  if (wanted && !existsSync(wanted)) throw new Error(`CHROME_PATH is ${wanted}, but there is no such file.`);
  const here = wanted ?? USUAL_PLACES.find((path) => existsSync(path));
  if (here) return { executablePath: here };
  if (process.platform === "linux" && process.arch === "x64") return browserFromNpm();
  throw new Error(
    `There is no Chrome or Chromium here, and npm carries none for ${process.platform}-${process.arch}. ` +
      "Install one, or say where it is with CHROME_PATH.",
  );
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
