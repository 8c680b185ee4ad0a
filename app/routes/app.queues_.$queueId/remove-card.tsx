import { useNavigate } from "@remix-run/react";
import { Banner, BlockStack, Button, InlineStack, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { post } from "#app/components/post.ts";
import { say, sayCount } from "#app/components/words.ts";
import type { Queue } from "#app/domain/shop.ts";
import { FormCard } from "#app/components/form-card.tsx";

type Props = {
  queue: Queue;
  /** How many rules lead here. */
  rules: number;
  /** The names of the queues that fall back to it. */
  fallsBack: readonly string[];
  isDisabled: boolean;
};

/** Removes the queue, once it is said what happens to what leads to it. The default one stays. */
export function RemoveCard({ queue, rules, fallsBack, isDisabled }: Props) {
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function remove(): Promise<void> {
    setIsRemoving(true);
    const answer = await post<object>(`/app/queues/${queue.id}/remove`, {});
    setIsRemoving(false);
    if (!answer.ok) return setProblem(answer.message);
    shopify.toast.show(say("queues.removed", { name: queue.name }));
    navigate("/app/queues", { replace: true });
  }
  return (
    <FormCard title={say("queues.remove")}>
      {queue.isDefault ? (
        <Text as="p" tone="subdued">
          {say("queues.refused.default")}
        </Text>
      ) : (
        <InlineStack>
          <Button tone="critical" disabled={isDisabled} onClick={() => setIsAsking(true)}>
            {say("queues.remove")}
          </Button>
        </InlineStack>
      )}
      <Modal
        open={isAsking}
        title={say("queues.remove.title", { name: queue.name })}
        onClose={() => setIsAsking(false)}
        primaryAction={{
          content: say("queues.remove"),
          destructive: true,
          loading: isRemoving,
          onAction: () => void remove(),
        }}
        secondaryActions={[{ content: say("queues.remove.keep"), onAction: () => setIsAsking(false) }]}
      >
        <Modal.Section>
          <BlockStack gap="200">
            {problem !== null && <Banner tone="critical">{problem}</Banner>}
            <p>{say("queues.remove.text")}</p>
            {rules > 0 && <p>{sayCount("queues.remove.rules", rules)}</p>}
            {fallsBack.length > 0 && <p>{say("queues.remove.fallback", { queues: fallsBack.join(", ") })}</p>}
          </BlockStack>
        </Modal.Section>
      </Modal>
    </FormCard>
  );
}
