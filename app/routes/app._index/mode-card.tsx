import { Badge, BlockStack, Card, InlineStack, RadioButton, Text, TextField } from "@shopify/polaris";
import { putSwitches } from "#app/components/put-switches.ts";
import { SaveBar } from "#app/components/save-bar.tsx";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import { say } from "#app/components/words.ts";
import { MODES } from "#app/domain/shop.ts";
import type { ShopMode } from "#app/services/read-mode.server.ts";
import { adviceLines } from "./advice-lines.ts";

type Props = { shopMode: ShopMode; mayChange: boolean };

/** Who answers: both, the assistant or people alone; with what the shop's own weeks advise. */
export function ModeCard({ shopMode, mayChange }: Props) {
  const { mode, replyHours, advice } = shopMode;
  const { draft, change, errorOf, bar } = useSettingsDraft({ mode, replyHours }, { send: putSwitches });
  const hoursProblem = errorOf("settings.replyHours");
  return (
    <Card>
      <SaveBar {...bar} />
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {say("mode.title")}
          </Text>
          {adviceLines(shopMode).map((line) => (
            <Text key={line} as="p" tone="subdued">
              {line}
            </Text>
          ))}
        </BlockStack>
        <fieldset className="bt-plain-fieldset" aria-label={say("mode.title")}>
          <BlockStack gap="300">
            {MODES.map((it) => (
              <RadioButton
                key={it}
                id={`mode-${it}`}
                name="mode"
                label={<ModeLabel mode={it} isAdvised={advice.mode === it} />}
                helpText={say(`mode.${it}.text`)}
                checked={draft.mode === it}
                disabled={!mayChange}
                onChange={() => change({ mode: it })}
              />
            ))}
          </BlockStack>
        </fieldset>
        {draft.mode === "bot-only" && (
          <div className="bt-short-field">
            <TextField
              label={say("mode.reply-hours")}
              helpText={say("mode.reply-hours.text")}
              type="number"
              min={1}
              max={72}
              autoComplete="off"
              disabled={!mayChange}
              value={String(draft.replyHours)}
              {...(hoursProblem !== undefined && { error: hoursProblem })}
              onChange={(typed) => change({ replyHours: Math.round(Number(typed)) })}
            />
          </div>
        )}
      </BlockStack>
    </Card>
  );
}

function ModeLabel({ mode, isAdvised }: { mode: ShopMode["mode"]; isAdvised: boolean }) {
  return (
    <InlineStack gap="200" blockAlign="center">
      <span>{say(`mode.${mode}`)}</span>
      {isAdvised && <Badge tone="success">{say("mode.advised")}</Badge>}
    </InlineStack>
  );
}
