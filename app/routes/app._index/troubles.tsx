import { say } from "#app/components/words.ts";
import type { Home } from "#app/services/read-home.server.ts";
import { StateCard } from "./state-card.tsx";
import { troublesOf } from "./troubles-of.ts";

/** What is wrong between Shopify and Baton; nothing where nothing is. */
export function Troubles({ connection }: Pick<Home, "connection">) {
  const troubles = troublesOf(connection);
  if (troubles.length === 0) return null;
  const isOut = connection.token === "signed-out";
  return (
    <StateCard
      title={say("home.connection")}
      state={say(isOut ? "home.connection.signed-out" : "home.connection.trouble")}
      tone="warning"
      text={troubles.join(" ")}
      action={{ content: say("home.connection.open"), url: "/app/data" }}
    />
  );
}
