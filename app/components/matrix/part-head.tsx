import { Text } from "@shopify/polaris";
import type { ReactNode } from "react";

type Props = { title: string; text: string; children?: ReactNode };

/** Above a part of the matrix: what it is about, and the way to add to it. */
export function PartHead({ title, text, children }: Props) {
  return (
    <div className="bt-mx-head">
      <div className="bt-mx-head-text">
        <Text as="h2" variant="headingSm">
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {text}
        </Text>
      </div>
      {children}
    </div>
  );
}
