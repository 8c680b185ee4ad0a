import { say } from "../words.ts";
import type { Notice } from "./use-notice.ts";

export function NoticeBar({ notice, onClose }: { notice: Notice | null; onClose: () => void }) {
  return (
    <div role="status" className="bt-notices">
      {notice && (
        <p key={notice.n} className="bt-notice">
          {notice.text}
          <button type="button" className="bt-close" aria-label={say("inbox.notice.close")} onClick={onClose}>
            ×
          </button>
        </p>
      )}
    </div>
  );
}
