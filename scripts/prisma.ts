import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./root.ts";

const run = promisify(execFile);

/** Prisma's command line, told not to look for newer versions of itself. */
export function runPrisma(
  args: string[],
  env: Record<string, string>,
): Promise<{ stdout: string; stderr: string }> {
  return run(process.execPath, [join(ROOT, "node_modules", "prisma", "build", "index.js"), ...args], {
    cwd: ROOT,
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1", ...env },
    maxBuffer: 16 * 1024 * 1024,
  });
}
