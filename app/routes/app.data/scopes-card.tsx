import { Badge, Banner, BlockStack, Button, Text } from "@shopify/polaris";
import { FormCard } from "#app/components/form-card.tsx";
import { say, sayValue } from "#app/components/words.ts";
import type { ConnectionHealth } from "#app/services/connection-health.server.ts";
import { useGrant } from "./use-grant.ts";

type Props = { connection: ConnectionHealth; mayChange: boolean };

/** What Baton may read and do in Shopify, and the way to what it may not. */
export function ScopesCard({ connection, mayChange }: Props) {
  const { granted, missing } = connection.scopes;
  const { grant, asking, told } = useGrant(granted);
  return (
    <FormCard title={say("data.scopes")} text={say("data.scopes.text")}>
      <div>
        <div role="status" className="bt-dt-told">
          {told !== null && (
            <Banner tone={told === "granted" ? "success" : "info"}>{say(`data.grant.${told}`)}</Banner>
          )}
        </div>
        {missing.length > 0 && (
          <ul className="bt-dt-list">
            {missing.map(({ scope, opens, isOptional }) => (
              <li key={scope} className="bt-dt-row">
                <div>
                  <Text as="h3" variant="headingSm">
                    {sayScope(scope)}
                  </Text>
                  <Text as="p" tone="subdued">
                    {opens} {!isOptional && say("data.scopes.required")}
                  </Text>
                </div>
                <Badge tone={isOptional ? "info" : "warning"}>
                  {say(isOptional ? "data.scopes.optional" : "data.scopes.missing")}
                </Badge>
                {mayChange && (
                  <Button
                    loading={asking === scope}
                    disabled={asking !== null && asking !== scope}
                    accessibilityLabel={say("data.grant.of", { scope: sayScope(scope) })}
                    onClick={() => (isOptional ? void grant(scope) : location.reload())}
                  >
                    {say(isOptional ? "data.grant" : "data.token.open")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <BlockStack gap="100">
        <Text as="h3" variant="headingSm">
          {say("data.scopes.granted")}
        </Text>
        <Text as="p">
          {granted.length === 0 ? say("data.scopes.none") : granted.map(sayScope).join(" · ")}
        </Text>
      </BlockStack>
    </FormCard>
  );
}

function sayScope(scope: string): string {
  return sayValue("data.scope", scope);
}
