import { CopyButton } from "#app/components/inbox/orders/copy-button.tsx";
import { FormCard } from "#app/components/form-card.tsx";
import { say } from "#app/components/words.ts";

/** The block as text: what a ticket in another system, a mail or a note would hold. */
export function TicketCard({ ticket }: { ticket: string }) {
  return (
    <FormCard title={say("lookups.ticket")} text={say("lookups.ticket.text")}>
      <pre className="bt-lk-ticket" tabIndex={0} aria-label={say("lookups.ticket")}>
        {ticket}
      </pre>
      <div className="bt-inbox bt-lk-copy">
        <CopyButton text={ticket} what={say("lookups.ticket")} label={say("lookups.ticket.copy")} />
      </div>
    </FormCard>
  );
}
