import { Box, Button, ButtonGroup, Icon, InlineStack, TextField } from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import { ActionMark } from "#app/components/matrix/action-mark.tsx";
import { say } from "#app/components/words.ts";
import { RULE_ACTIONS } from "#app/domain/triggers/rule.ts";

const LAYOUTS = ["category", "order"] as const;
export type Layout = (typeof LAYOUTS)[number];

type Props = {
  layout: Layout;
  onLayout: (layout: Layout) => void;
  /** Undefined: there are too few rules to look for one. */
  query: string | undefined;
  onQuery: (query: string) => void;
};

/** How the matrix is laid out, and what its signs mean. */
export function Toolbar({ layout, onLayout, query, onQuery }: Props) {
  return (
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <InlineStack align="space-between" blockAlign="center" gap="300">
        <InlineStack gap="300" blockAlign="center">
          <ButtonGroup variant="segmented">
            {LAYOUTS.map((it) => (
              <Button key={it} pressed={layout === it} onClick={() => onLayout(it)}>
                {say(`triggers.layout.${it}`)}
              </Button>
            ))}
          </ButtonGroup>
          {query !== undefined && (
            <TextField
              label={say("triggers.find")}
              labelHidden
              placeholder={say("triggers.find")}
              prefix={<Icon source={SearchIcon} />}
              autoComplete="off"
              clearButton
              value={query}
              onChange={onQuery}
              onClearButtonClick={() => onQuery("")}
            />
          )}
        </InlineStack>
        <div className="bt-mx-legend">
          {RULE_ACTIONS.map((action) => (
            <ActionMark key={action} action={action} />
          ))}
        </div>
      </InlineStack>
    </Box>
  );
}
