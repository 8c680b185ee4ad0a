import { Banner, BlockStack, Box, Link, List } from "@shopify/polaris";
import type { Posted } from "#app/components/post.ts";
import { sayNumber } from "#app/components/say-number.ts";
import { say, sayValue } from "#app/components/words.ts";
import { MAX_CONVERSATIONS } from "#app/domain/transcripts/limits.ts";
import type { BadRow } from "#app/domain/transcripts/transcript.ts";
import type { Told } from "./upload-card.tsx";

/** What came of a file: how much is new, and which rows were left out. */
export function ImportResult({ result }: { result: Posted<Told> }) {
  if (!result.ok) {
    const { bad = [] } = result.answer;
    return (
      <Banner tone="critical" title={say("transcripts.refused")}>
        <BlockStack gap="200">
          <p>{result.message}</p>
          <BadRows rows={bad} count={bad.length} />
        </BlockStack>
      </Banner>
    );
  }
  const { source, added, known, bad, badCount, isCut } = result.value;
  return (
    <Banner tone={badCount > 0 || isCut ? "warning" : "success"} title={sayDone(source, added)}>
      <BlockStack gap="200">
        {added > 0 && known > 0 && <p>{sayNumber("transcripts.done.known", known)}</p>}
        {isCut && <p>{say("transcripts.done.cut", { most: MAX_CONVERSATIONS.toLocaleString("en") })}</p>}
        {badCount > 0 && <p>{sayNumber("transcripts.bad", badCount)}:</p>}
        <BadRows rows={bad} count={badCount} />
        {added > 0 && <Link url="/app/questions">{say("transcripts.done.questions")}</Link>}
      </BlockStack>
    </Banner>
  );
}

function sayDone(source: string, added: number): string {
  if (added === 0) return say("transcripts.done.none");
  return sayNumber("transcripts.done", added, { source: sayValue("transcripts.source", source) });
}

function BadRows({ rows, count }: { rows: readonly BadRow[]; count: number }) {
  if (rows.length === 0) return null;
  return (
    <Box maxWidth="42rem">
      <div
        className="bt-bad-rows"
        role="region"
        tabIndex={0}
        aria-label={sayNumber("transcripts.bad", count)}
      >
        <List>
          {rows.map(({ line, reason }, at) => (
            <List.Item key={at}>
              {say("transcripts.bad.line", { line, why: say(`transcripts.bad.${reason}`) })}
            </List.Item>
          ))}
          {count > rows.length && (
            <List.Item>{say("transcripts.bad.more", { count: count - rows.length })}</List.Item>
          )}
        </List>
      </div>
    </Box>
  );
}
