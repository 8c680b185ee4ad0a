import { useEffect, useState } from "react";

/** The theme's block that puts the bubble on the storefront. */
const BLOCK = "chat-bubble";

/** A block of a theme extension; each activation is a theme that shows it. Other extensions have neither field. */
type Block = { readonly handle: string; readonly activations: readonly unknown[] };

export type Bubble = "unknown" | "on" | "off";

/** Whether a theme shows the bubble, as the admin knows it. Unknown where the admin does not say. */
export function useBubble(): Bubble {
  const [bubble, setBubble] = useState<Bubble>("unknown");
  useEffect(() => {
    let isHere = true;
    void findBubble().then((found) => isHere && setBubble(found));
    return () => {
      isHere = false;
    };
  }, []);
  return bubble;
}

async function findBubble(): Promise<Bubble> {
  try {
    const extensions = await shopify.app.extensions();
    const blocks = extensions.flatMap(({ activations }) => activations as readonly Partial<Block>[]);
    return blocks.some(({ handle, activations = [] }) => handle === BLOCK && activations.length > 0)
      ? "on"
      : "off";
  } catch {
    return "unknown";
  }
}
