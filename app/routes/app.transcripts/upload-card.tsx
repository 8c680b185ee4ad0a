import { useRevalidator } from "@remix-run/react";
import { BlockStack, Box, Card, DropZone, InlineStack, Spinner, Text } from "@shopify/polaris";
import { useState } from "react";
import { post, type Posted } from "#app/components/post.ts";
import { say } from "#app/components/words.ts";
import { MAX_FILE_BYTES } from "#app/domain/transcripts/limits.ts";
import type { BadRow } from "#app/domain/transcripts/transcript.ts";
import { ImportResult } from "./import-result.tsx";

export type Told = {
  source: string;
  added: number;
  known: number;
  bad: readonly BadRow[];
  badCount: number;
  isCut: boolean;
};

/** Choosing or dropping a file, and what came of it. */
export function UploadCard() {
  const [busy, setBusy] = useState<string | null>(null);
  const [result, setResult] = useState<Posted<Told> | null>(null);
  const { revalidate } = useRevalidator();

  async function upload([file]: File[]): Promise<void> {
    if (!file || busy !== null) return;
    setBusy(file.name);
    setResult(null);
    const answer =
      file.size > MAX_FILE_BYTES ? tooLarge() : await post<Told>("/app/transcripts/import", form(file));
    setBusy(null);
    setResult(answer);
    if (answer.ok && answer.value.added > 0) revalidate();
  }
  return (
    <Card>
      <BlockStack gap="400">
        <div>
          <DropZone
            label={say("transcripts.upload")}
            labelHidden
            allowMultiple={false}
            variableHeight
            disabled={busy !== null}
            onDrop={(files) => void upload(files)}
          >
            <Box padding="400">
              {busy === null ? (
                <DropZone.FileUpload
                  actionTitle={say(result ? "transcripts.upload.again" : "transcripts.upload")}
                  actionHint={say("transcripts.upload.drop")}
                />
              ) : (
                <InlineStack align="center" blockAlign="center" gap="300">
                  <Spinner size="small" />
                  <Text as="p">{say("transcripts.upload.busy", { name: busy })}</Text>
                </InlineStack>
              )}
            </Box>
          </DropZone>
          <div aria-live="polite" className="bt-tr-result">
            {result && <ImportResult result={result} />}
          </div>
        </div>

        <BlockStack gap="200">
          <Text as="p">{say("transcripts.upload.text")}</Text>
          <Text as="p" tone="subdued">
            {say("transcripts.private")}
          </Text>
        </BlockStack>
      </BlockStack>
    </Card>
  );
}

function form(file: File): FormData {
  const data = new FormData();
  data.set("file", file);
  return data;
}

function tooLarge(): Posted<Told> {
  return { ok: false, status: 413, message: say("transcripts.refused.too-large"), answer: {} };
}
