import { BlockStack, Card, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

type Props = { title: string; text?: string; children: ReactNode };

/** One part of the editor under its heading. */
export function FormCard({ title, text, children }: Props) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          {text !== undefined && (
            <Text as="p" tone="subdued">
              {text}
            </Text>
          )}
        </BlockStack>
        {children}
      </BlockStack>
    </Card>
  );
}
