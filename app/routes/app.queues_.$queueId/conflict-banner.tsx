import { Banner } from "@shopify/polaris";
import { say } from "#app/components/words.ts";

type Props = { message: string; onKeepMine: () => void; onTakeTheirs: () => void };

/** Somebody else saved this queue meanwhile: nothing is written over unseen, and nothing typed is lost. */
export function ConflictBanner({ message, onKeepMine, onTakeTheirs }: Props) {
  return (
    <Banner
      tone="warning"
      title={say("queues.conflict")}
      action={{ content: say("queues.conflict.mine"), onAction: onKeepMine }}
      secondaryAction={{ content: say("queues.conflict.theirs"), onAction: onTakeTheirs }}
    >
      <p>{message}</p>
    </Banner>
  );
}
