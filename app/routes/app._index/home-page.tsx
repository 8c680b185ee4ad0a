import { useNavigate } from "@remix-run/react";
import { BlockStack, InlineGrid, Page } from "@shopify/polaris";
import { say } from "#app/components/words.ts";
import type { Home } from "#app/services/read-home.server.ts";
import type { ShopMode } from "#app/services/read-mode.server.ts";
import { Figures } from "./figures.tsx";
import { MailCard } from "./mail-card.tsx";
import { ModeCard } from "./mode-card.tsx";
import { Setup } from "./setup.tsx";
import { StateCard } from "./state-card.tsx";
import { Troubles } from "./troubles.tsx";
import { useBubble } from "./use-bubble.ts";

type Props = { name: string; role: string; home: Home; shopMode: ShopMode };

export function HomePage({ role, home, shopMode }: Props) {
  const navigate = useNavigate();
  const bubble = useBubble();
  return (
    <Page
      title={say("home.title")}
      subtitle={say("home.subtitle")}
      primaryAction={{ content: say("home.inbox"), onAction: () => navigate("/app/inbox") }}
    >
      <BlockStack gap="400">
        <Troubles connection={home.connection} />
        <Setup {...{ home, bubble }} mayHide={role === "admin"} />
        <Figures title={say("home.now")} figures={now(home)} />
        <Figures title={say("home.today")} figures={today(home)} />
        <ModeCard shopMode={shopMode} mayChange={role === "admin"} />
        <MailCard mail={home.mail} isPromised={shopMode.mode === "bot-only"} />
        <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
          <StateCard
            title={say("home.bubble")}
            state={say(`home.bubble.${bubble}`)}
            tone={bubble === "on" ? "success" : bubble === "off" ? "warning" : undefined}
            text={say("home.bubble.text")}
            action={{ content: say("home.bubble.open"), url: home.themeEditor, target: "_top" }}
          />
          <StateCard
            title={say("home.knowledge")}
            state={
              home.articles > 0
                ? say("home.knowledge.count", { count: home.articles })
                : say("home.knowledge.none")
            }
            tone={home.articles > 0 ? "success" : "warning"}
            text={say("home.knowledge.text")}
            action={{ content: say("home.knowledge.open"), url: "/app/knowledge" }}
          />
        </InlineGrid>
      </BlockStack>
    </Page>
  );
}

function now({ waiting, longestWaitSeconds, withAgents, online }: Home) {
  return [
    {
      label: say("figure.waiting"),
      value: String(waiting),
      note:
        longestWaitSeconds === null
          ? say("figure.waiting.none")
          : say("figure.waiting.longest", { time: minutes(longestWaitSeconds) }),
    },
    { label: say("figure.withAgents"), value: String(withAgents), note: say("figure.withAgents.note") },
    {
      label: say("figure.online"),
      value: String(online),
      note: say(online > 0 ? "figure.online.note" : "figure.online.none"),
    },
  ];
}

function today({
  conversations,
  handedOver,
  firstReplySeconds,
  promisesKept,
  promisesSettled,
  rating,
}: Home) {
  const none = say("figure.none");
  return [
    {
      label: say("figure.conversations"),
      value: String(conversations),
      note: say("figure.conversations.note"),
    },
    { label: say("figure.handedOver"), value: String(handedOver), note: say("figure.handedOver.note") },
    {
      label: say("figure.firstReply"),
      value: firstReplySeconds === null ? none : minutes(firstReplySeconds),
      note: say("figure.firstReply.note"),
    },
    {
      label: say("figure.promises"),
      value: promisesSettled === 0 ? none : `${Math.round((promisesKept / promisesSettled) * 100)} %`,
      note: say("figure.promises.note", { kept: promisesKept, settled: promisesSettled }),
    },
    {
      label: say("figure.rating"),
      value: rating === null ? none : rating.toFixed(1),
      note: say("figure.rating.note"),
    },
  ];
}

function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
