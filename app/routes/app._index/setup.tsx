import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { say } from "#app/components/words.ts";
import type { Home } from "#app/services/read-home.server.ts";
import { setupSteps } from "./setup-steps.ts";
import type { Bubble } from "./use-bubble.ts";

type Props = { home: Home; bubble: Bubble; mayHide: boolean };

/** The first steps, with what is done and the way to what is not. Put away by hand, or gone when all is done. */
export function Setup({ home, bubble, mayHide }: Props) {
  const [isHidden, setIsHidden] = useState(home.setupHidden);
  const steps = setupSteps(home, bubble);
  const done = steps.filter(({ isDone }) => isDone).length;
  if (isHidden || done === steps.length) return null;

  function hide(): void {
    setIsHidden(true);
    void fetch("/agent/settings", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ settings: { setupHidden: true } }),
    }).catch(() => undefined);
  }
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {say("setup.title")}
          </Text>
          <InlineStack gap="300" blockAlign="center">
            <Text as="span" tone="subdued">
              {say("setup.done", { done, all: steps.length })}
            </Text>
            {mayHide && (
              <Button variant="plain" onClick={hide}>
                {say("setup.hide")}
              </Button>
            )}
          </InlineStack>
        </InlineStack>
        <div>
          {steps.map(({ step, isDone, url, isOutside }) => (
            <div key={step} className="bt-step" data-done={isDone}>
              <span className="bt-step-mark" aria-hidden="true">
                {isDone ? "✓" : ""}
              </span>
              <div>
                <Text as="h3" variant="headingSm">
                  {say(`setup.${step}`)}
                </Text>
                <Text as="p" tone="subdued">
                  {say(`setup.${step}.text`)}
                </Text>
              </div>
              {!isDone && (
                <Button url={url} {...(isOutside && { target: "_top" as const })}>
                  {say(`setup.${step}.go`)}
                </Button>
              )}
            </div>
          ))}
        </div>
      </BlockStack>
    </Card>
  );
}
