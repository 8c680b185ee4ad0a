import { BlockStack, Page } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { Aside } from "#app/components/aside.tsx";
import { say } from "#app/components/words.ts";
import { type ListedImport, Imports } from "./imports.tsx";
import { UploadCard } from "./upload-card.tsx";

type Props = { role: string; imports: readonly ListedImport[] };

/** Conversations brought along from another system: what came, and bringing more. */
export function TranscriptsPage({ role, imports }: Props) {
  return (
    <Page
      title={say("transcripts.title")}
      subtitle={say("transcripts.subtitle")}
      backAction={{ content: say("questions.title"), url: "/app/questions" }}
    >
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        {role === "admin" && <UploadCard />}
        <Imports imports={imports} mayRemove={role === "admin"} />
        <Aside>{say("transcripts.uses")}</Aside>
      </BlockStack>
    </Page>
  );
}
