import { Banner, Button, Text } from "@shopify/polaris";
import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { FormCard } from "#app/components/form-card.tsx";
import { sayWhen } from "#app/components/matrix/say-when.ts";
import { say } from "#app/components/words.ts";
import type { ListedExport } from "#app/data/exports.server.ts";
import { downloadExport } from "./download-export.ts";

type Props = { exports: readonly ListedExport[]; timezone: string; mayChange: boolean };

/** The answers to what shoppers asked of the shop: all that is held of them, as a file to hand on. */
export function ExportsCard({ exports, timezone, mayChange }: Props) {
  const { revalidate } = useRevalidator();
  const [loading, setLoading] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function download(id: string): Promise<void> {
    setLoading(id);
    setProblem(await downloadExport(id));
    setLoading(null);
    revalidate();
  }
  return (
    <FormCard
      title={say("data.exports")}
      text={say(exports.length === 0 ? "data.exports.none" : "data.exports.text")}
    >
      <div>
        <div role="status" className="bt-dt-told">
          {problem !== null && <Banner tone="critical">{problem}</Banner>}
        </div>
        {exports.length > 0 && (
          <ul className="bt-dt-list">
            {exports.map(({ id, madeAt, found, readAt }) => {
              const when = sayWhen(madeAt, timezone);
              return (
                <li key={id} className="bt-dt-row">
                  <div>
                    <Text as="h3" variant="headingSm">
                      {say("data.exports.of", { when })}
                    </Text>
                    <Text as="p" tone="subdued">
                      {say(found ? "data.exports.found" : "data.exports.nothing")}{" "}
                      {readAt === null
                        ? say("data.exports.unread")
                        : say("data.exports.read", { when: sayWhen(readAt, timezone) })}
                    </Text>
                  </div>
                  {mayChange && (
                    <Button
                      loading={loading === id}
                      accessibilityLabel={say("data.exports.download.of", { when })}
                      onClick={() => void download(id)}
                    >
                      {say("data.exports.download")}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </FormCard>
  );
}
