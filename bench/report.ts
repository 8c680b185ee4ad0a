import { availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";

/** What the figures were taken under: without it nobody can compare them. */
export function conditionsOf(environment: Readonly<Record<string, string>>): string[] {
  const [processor] = cpus();
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const [minute = 0] = loadavg();
  return [
    `${availableParallelism()} cores (${processor?.model.trim() ?? "unknown"}), ` +
      `${(totalmem() / 1e9).toFixed(0)} GB, ${platform()}, Node ${process.version}, ` +
      `load average ${minute.toFixed(1)} at the end.`,
    `The product's checks are on, with these limits: ${settings.join(" ")}`,
  ];
}
