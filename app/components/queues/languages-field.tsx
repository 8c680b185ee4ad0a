import { BlockStack, InlineStack, Select, Tag } from "@shopify/polaris";
import { sayLanguage } from "#app/components/matrix/say-rule.ts";
import { say } from "#app/components/words.ts";

/** Tags as browsers send them. Somebody who speaks one of these speaks its regional kinds too. */
const LANGUAGES =
  "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv th tr uk ur vi zh".split(
    " ",
  );

type Props = {
  label: string;
  help: string;
  languages: readonly string[];
  isDisabled: boolean;
  error: string | undefined;
  onChange: (languages: readonly string[]) => void;
};

/** Languages that are served or spoken; none: all that come. */
export function LanguagesField({ label, help, languages, isDisabled, error, onChange }: Props) {
  const left = LANGUAGES.filter((tag) => !languages.includes(tag))
    .map((value) => ({ value, label: sayLanguage(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
  return (
    <BlockStack gap="200">
      <Select
        label={label}
        helpText={help}
        options={[{ value: "", label: say("queues.languages.add") }, ...left]}
        value=""
        disabled={isDisabled}
        error={error ?? false}
        onChange={(tag) => tag !== "" && onChange([...languages, tag])}
      />
      {languages.length > 0 && (
        <InlineStack gap="150">
          {languages.map((tag) => (
            <Tag
              key={tag}
              disabled={isDisabled}
              onRemove={() => onChange(languages.filter((it) => it !== tag))}
            >
              {sayLanguage(tag)}
            </Tag>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}
