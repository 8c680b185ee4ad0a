import { BlockStack, Page, Text } from "@shopify/polaris";
import { AdminsOnly } from "#app/components/admins-only.tsx";
import { FormCard } from "#app/components/form-card.tsx";
import { say } from "#app/components/words.ts";
import type { DataPageData } from "#app/services/read-data-page.server.ts";
import { AccessCard } from "./access-card.tsx";
import { ConnectionCard } from "./connection-card.tsx";
import { DeadLettersCard } from "./dead-letters-card.tsx";
import { ErasuresCard } from "./erasures-card.tsx";
import { ExportsCard } from "./exports-card.tsx";
import { ModelCard } from "./model-card.tsx";
import { ScopesCard } from "./scopes-card.tsx";
import { StoredCard } from "./stored-card.tsx";

type Props = DataPageData & { role: string };

/** What is stored of shoppers, for how long and who saw it; and whether all that Shopify tells arrives. */
export function DataPage(props: Props) {
  const { role, timezone, connection, deadLetters, report, forAdmins, modelIsOn } = props;
  const mayChange = role === "admin";
  return (
    <Page title={say("data.title")} subtitle={say("data.subtitle")}>
      <BlockStack gap="400">
        <AdminsOnly role={role} />
        <ConnectionCard {...{ connection, timezone }} />
        <ScopesCard {...{ connection, mayChange }} />
        <DeadLettersCard {...{ deadLetters, timezone, mayChange }} />
        <StoredCard
          {...{ timezone, mayChange }}
          stored={report.stored}
          retentionDays={report.retentionDays}
        />
        <ModelCard isOn={modelIsOn} />
        {forAdmins === null ? (
          <FormCard title={say("data.access")}>
            <Text as="p">{say("data.access.admins")}</Text>
          </FormCard>
        ) : (
          <>
            <ExportsCard {...{ timezone, mayChange }} exports={forAdmins.exports} />
            <ErasuresCard timezone={timezone} erasures={forAdmins.erasures} />
            <AccessCard {...{ timezone }} first={forAdmins.access} />
          </>
        )}
      </BlockStack>
    </Page>
  );
}
