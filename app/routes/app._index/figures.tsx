import { BlockStack, Card, Text } from "@shopify/polaris";

export type Figure = { readonly label: string; readonly value: string; readonly note: string };

export function Figures({ title, figures }: { title: string; figures: readonly Figure[] }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        <div className="bt-figures">
          {figures.map(({ label, value, note }) => (
            <div key={label}>
              <Text as="p" tone="subdued">
                {label}
              </Text>
              <p className="bt-figure-value">{value}</p>
              <Text as="p" variant="bodySm" tone="subdued">
                {note}
              </Text>
            </div>
          ))}
        </div>
      </BlockStack>
    </Card>
  );
}
