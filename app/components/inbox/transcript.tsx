import { useLayoutEffect, useRef, useState } from "react";
import type { Line } from "#app/contract/line.ts";
import { say } from "../words.ts";
import type { Me } from "./me.ts";
import { OutgoingBubble } from "./outgoing-bubble.tsx";
import type { Outbox, Outgoing } from "./outbox.ts";
import { TranscriptLine } from "./transcript-line.tsx";

const NEAR_THE_END_PX = 80;

type Props = {
  lines: readonly Line[];
  box: Outbox;
  evidence: readonly number[];
  me: Me;
  /** The shopper's name where known. */
  who: string;
  isLoading: boolean;
  onRetry: () => void;
  onTakeBack: (outgoing: Outgoing) => void;
};

/** Everything that was said and done, oldest first, and what is on its way. Stays at the end unless someone reads above. */
export function Transcript({ lines, box, evidence, me, who, isLoading, onRetry, onTakeBack }: Props) {
  const { scroller, isAway, toEnd, handleScroll } = useEnd(lines.length + box.length);
  return (
    <div className="bt-transcript-frame">
      <div
        ref={scroller}
        className="bt-transcript"
        onScroll={handleScroll}
        role="log"
        aria-label={say("transcript.title")}
        aria-busy={isLoading}
        tabIndex={0}
      >
        {lines.map((line, index) => (
          <TranscriptLine
            key={line.seq}
            {...{ line, me, who }}
            before={lines[index - 1]}
            isEvidence={evidence.includes(line.seq)}
          />
        ))}
        {box.map((outgoing) => (
          <OutgoingBubble key={outgoing.clientId} {...{ outgoing, onRetry, onTakeBack }} />
        ))}
      </div>
      {isAway && (
        <button type="button" className="bt-to-end" onClick={toEnd}>
          {say("transcript.toEnd")}
        </button>
      )}
    </div>
  );
}

function useEnd(length: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [isAway, setIsAway] = useState(false);
  const toEnd = () => {
    const it = scroller.current;
    if (it) it.scrollTop = it.scrollHeight;
  };
  useLayoutEffect(() => {
    const it = scroller.current;
    if (!it || isAway) return;
    toEnd();
    // The composer grows, the block above opens: who was at the end stays there.
    const observer = new ResizeObserver(toEnd);
    observer.observe(it);
    return () => observer.disconnect();
  }, [length, isAway]);
  function handleScroll(): void {
    const it = scroller.current;
    if (it) setIsAway(it.scrollHeight - it.scrollTop - it.clientHeight > NEAR_THE_END_PX);
  }
  return { scroller, isAway, toEnd, handleScroll };
}
