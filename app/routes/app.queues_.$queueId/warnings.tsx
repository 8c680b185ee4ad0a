import { Banner, Box, List } from "@shopify/polaris";
import { sayWarning } from "#app/components/queues/say-warning.ts";
import type { Warning } from "#app/components/queues/warnings.ts";
import { say } from "#app/components/words.ts";

/** What of these settings leads nowhere, said as soon as it does. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  return (
    <div role="status">
      {warnings.length > 0 && (
        <Box paddingBlockEnd="400">
          <Banner tone="warning" title={say("queues.warnings")}>
            <List>
              {warnings.map((warning) => (
                <List.Item key={warning.code}>{sayWarning(warning)}</List.Item>
              ))}
            </List>
          </Banner>
        </Box>
      )}
    </div>
  );
}
