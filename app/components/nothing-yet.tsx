import { BlockStack, Box, Button, InlineStack, Text } from "@shopify/polaris";

type Action = { content: string; url?: string; disabled?: boolean; onAction?: () => void };
type Props = { heading: string; text: string; action?: Action; secondaryAction?: Action };

/** In place of a list that is still empty: why, and what to do about it. */
export function NothingYet({ heading, text, action, secondaryAction }: Props) {
  return (
    <Box padding={{ xs: "600", sm: "1000" }}>
      <BlockStack gap="400" inlineAlign="center">
        <Box maxWidth="34rem">
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd" alignment="center">
              {heading}
            </Text>
            <Text as="p" tone="subdued" alignment="center">
              {text}
            </Text>
          </BlockStack>
        </Box>
        {(action || secondaryAction) && (
          <InlineStack gap="200" align="center">
            {secondaryAction && <Act action={secondaryAction} />}
            {action && <Act action={action} isFirst />}
          </InlineStack>
        )}
      </BlockStack>
    </Box>
  );
}

function Act({
  action: { content, onAction, ...rest },
  isFirst = false,
}: {
  action: Action;
  isFirst?: boolean;
}) {
  return (
    <Button {...rest} {...(isFirst && { variant: "primary" })} {...(onAction && { onClick: onAction })}>
      {content}
    </Button>
  );
}
