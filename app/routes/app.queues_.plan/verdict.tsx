import { Banner, BlockStack, Card, Text } from "@shopify/polaris";
import { say } from "#app/components/words.ts";
import { percent, sayFigures, sayWindow } from "./say-plan.ts";
import type { usePlan } from "./use-plan.ts";

const CROWDED = 0.85;

type Props = ReturnType<typeof usePlan> & { needsNumber: boolean };

/** What shoppers would wait, for each stretch of work and in all. */
export function Verdict({ plan, problem, isWaiting, needsNumber }: Props) {
  return (
    <Card>
      <div role="status" aria-busy={isWaiting}>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            {say("plan.result")}
          </Text>
          {problem && <Banner tone="info">{problem.message}</Banner>}
          {!plan && !problem && (
            <Text as="p" tone="subdued">
              {say(needsNumber ? "plan.needs-number" : "plan.counting")}
            </Text>
          )}
          {plan && !problem && <Told {...plan} />}
        </BlockStack>
      </div>
    </Card>
  );
}

function Told({ asked, told }: NonNullable<ReturnType<typeof usePlan>["plan"]>) {
  const { windows, overall, outsideShare, overSeconds, isTyped } = told;
  return (
    <>
      {asked.windows.map((window, at) => {
        const figures = windows[at];
        return figures ? (
          <div key={at}>
            <p className="bt-q-told">{sayWindow(window, figures, asked.windows)}</p>
            {sayFigures(figures, overSeconds).map((line) => (
              <Text key={line} as="p" tone="subdued">
                {line}
              </Text>
            ))}
            {figures.utilisation > CROWDED && (
              <Text as="p" tone="caution">
                {say("plan.crowded")}
              </Text>
            )}
          </div>
        ) : null;
      })}
      {asked.windows.length > 1 && overall.askedPerWeek > 0 && (
        <div>
          <Text as="h3" variant="headingSm">
            {say("plan.all")}
          </Text>
          {sayFigures(overall, overSeconds).map((line) => (
            <Text key={line} as="p" tone="subdued">
              {line}
            </Text>
          ))}
        </div>
      )}
      {!isTyped && outsideShare > 0 && <p>{say("plan.outside", { share: percent(outsideShare) })}</p>}
      <Text as="p" tone="subdued">
        {say("plan.how")}
      </Text>
    </>
  );
}
