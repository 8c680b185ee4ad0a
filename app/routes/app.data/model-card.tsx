import { Text } from "@shopify/polaris";
import { FormCard } from "#app/components/form-card.tsx";
import { say } from "#app/components/words.ts";

/** Whether anything of a chat goes to a language model, and what. */
export function ModelCard({ isOn }: { isOn: boolean }) {
  return (
    <FormCard title={say("data.model")}>
      <Text as="p">{say(isOn ? "data.model.on" : "data.model.off")}</Text>
    </FormCard>
  );
}
