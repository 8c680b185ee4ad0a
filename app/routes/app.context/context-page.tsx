import { Banner, BlockStack, Button, FormLayout, InlineStack, Page, Text, TextField } from "@shopify/polaris";
import { useId, useState } from "react";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { FormCard } from "#app/components/form-card.tsx";
import { say } from "#app/components/words.ts";
import { isFilled } from "#app/domain/context/look-ups.ts";
import type { ContextTest } from "#app/services/test-context.server.ts";
import { BlockCard } from "./block-card.tsx";
import { CheckCard } from "./check-card.tsx";
import { TicketCard } from "./ticket-card.tsx";
import { useContextTest } from "./use-context-test.ts";

/** Tries on a real customer whether an agent who takes a chat has to look anything up. */
export function ContextPage({ role }: { role: string }) {
  const { run, isRunning, result, problem } = useContextTest();
  const [order, setOrder] = useState("");
  const form = useId();
  const isDisabled = role !== "admin";
  return (
    <Page title={say("lookups.title")} subtitle={say("lookups.subtitle")}>
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        <FormCard title={say("lookups.run.title")} text={say("lookups.run.text")}>
          <form
            id={form}
            onSubmit={(event) => {
              event.preventDefault();
              if (!isRunning) void run(order);
            }}
          >
            <FormLayout>
              <TextField
                label={say("lookups.order")}
                helpText={say("lookups.order.help")}
                value={order}
                onChange={setOrder}
                autoComplete="off"
                disabled={isDisabled}
                maxLength={40}
                {...(problem?.isOfOrder && { error: problem.message })}
              />
              <InlineStack>
                <Button variant="primary" submit loading={isRunning} disabled={isDisabled}>
                  {say(result ? "lookups.again" : "lookups.run")}
                </Button>
              </InlineStack>
            </FormLayout>
          </form>
          {problem && !problem.isOfOrder && <Banner tone="critical">{problem.message}</Banner>}
        </FormCard>
        <div role="status">{result && <Verdict result={result} />}</div>
        {result && (
          <>
            <div className="bt-lk-checks">
              {result.checks.map((it) => (
                <CheckCard key={it.check} lookUp={it} onFixed={() => void run(order)} />
              ))}
            </div>
            <BlockCard result={result} onFixed={() => void run(order)} />
            <TicketCard ticket={result.ticket} />
          </>
        )}
      </BlockStack>
    </Page>
  );
}

function Verdict({ result }: { result: ContextTest }) {
  const { checks, customerName, orderName, recordsMs, blockMs } = result;
  const filled = checks.filter(isFilled).length;
  const isWhole = filled === checks.length;
  const whose = customerName ?? say("lookups.nobody");
  const text = orderName
    ? say("lookups.of", { customer: whose, order: orderName })
    : say("lookups.of-nothing");
  return (
    <Banner
      tone={isWhole ? "success" : "warning"}
      title={
        isWhole
          ? say("lookups.all", { count: checks.length })
          : say("lookups.some", { filled, count: checks.length })
      }
    >
      <BlockStack gap="100">
        <Text as="p">{text}</Text>
        <Text as="p">{say("lookups.took", { records: shown(recordsMs), block: shown(blockMs) })}</Text>
      </BlockStack>
    </Banner>
  );
}

function shown(ms: number): string {
  return ms.toLocaleString("en");
}
