import { say } from "#app/components/words.ts";
import type { ShopMode } from "#app/services/read-mode.server.ts";

/** What the shop's own weeks say about the mode, in sentences with their figures. */
export function adviceLines(it: ShopMode): string[] {
  const { advice, conversations, days, routineShare, orderValue, currency, mode } = it;
  if (advice.mode === null) return [say("mode.too-early", { conversations })];
  const figures = {
    chats: advice.chatsAWeek,
    days: Math.min(days, 28),
    share: Math.round((routineShare ?? 0) * 100),
    value: money(orderValue ?? 0, currency),
  };
  const because = advice.because.map((reason) => say(`mode.because.${reason}`, figures));
  const missing = mode === "hybrid" || advice.mode === "hybrid" ? advice.missing : [];
  return [...because, ...missing.map((part) => say(`mode.missing.${part}`))];
}

function money(amount: number, currency: string): string {
  return new Intl.NumberFormat("en", { style: "currency", currency, maximumFractionDigits: 0 }).format(
    amount,
  );
}
