import { Banner, Button, InlineStack, Link, Text } from "@shopify/polaris";
import { useState } from "react";
import { FormCard } from "#app/components/form-card.tsx";
import { sayWhen } from "#app/components/matrix/say-when.ts";
import { post } from "#app/components/post.ts";
import { say } from "#app/components/words.ts";
import type { AccessPage } from "#app/services/privacy-report.server.ts";
import { sayAccess } from "./say-access.ts";

type Props = { first: AccessPage; timezone: string };

/** Who saw which record, and when; never what was in it. */
export function AccessCard({ first, timezone }: Props) {
  const [older, setOlder] = useState<readonly AccessPage[]>([]);
  const [isLoading, setIsLoading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const pages = [first, ...older];
  const before = pages.at(-1)?.next ?? null;
  const rows = pages.flatMap((page) => page.rows);

  async function showOlder(): Promise<void> {
    setIsLoading(true);
    const answer = await post<AccessPage>("/app/data/access", { before });
    setIsLoading(false);
    setProblem(answer.ok ? null : answer.message);
    if (answer.ok) setOlder([...older, answer.value]);
  }
  return (
    <FormCard
      title={say("data.access")}
      text={say(rows.length === 0 ? "data.access.none" : "data.access.text")}
    >
      {rows.length > 0 && (
        <ul className="bt-dt-list">
          {rows.map(({ id, agentName, at, ...seen }) => {
            const { text, url } = sayAccess(seen);
            return (
              <li key={id} className="bt-dt-access">
                <Text as="span" fontWeight="semibold">
                  {agentName === "" ? say("data.access.nobody") : agentName}
                </Text>
                <span>{url === null ? text : <Link url={url}>{text}</Link>}</span>
                <Text as="span" tone="subdued">
                  {sayWhen(at, timezone)}
                </Text>
              </li>
            );
          })}
        </ul>
      )}
      <div role="status" className="bt-dt-told">
        {problem !== null && <Banner tone="critical">{problem}</Banner>}
      </div>
      {before !== null && (
        <InlineStack>
          <Button loading={isLoading} onClick={() => void showOlder()}>
            {say("data.access.older")}
          </Button>
        </InlineStack>
      )}
    </FormCard>
  );
}
