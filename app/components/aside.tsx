import { Box, Text } from "@shopify/polaris";

/** A quiet sentence between cards; on a narrow screen cards touch the edge and this does not. */
export function Aside({ children }: { children: string }) {
  return (
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <Text as="p" tone="subdued">
        {children}
      </Text>
    </Box>
  );
}
