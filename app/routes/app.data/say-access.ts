import { say, sayValue } from "#app/components/words.ts";

type Seen = { readonly action: string; readonly resource: string; readonly customerId: string | null };

/** What was seen, by the kind of record before the stroke (`conversation/…`, `export/…`, `inbox`), and where it is. */
export function sayAccess({ action, resource, customerId }: Seen): {
  readonly text: string;
  readonly url: string | null;
} {
  const [kind = "", id = null] = (resource.split(" ", 1)[0] ?? "").split("/");
  const text = say("data.access.what", {
    action: sayValue("data.access.action", action),
    what: sayValue("data.access.kind", kind),
  });
  return {
    text: customerId === null ? text : say("data.access.customer", { text, id: customerId }),
    url: kind === "conversation" && id !== null ? `/app/inbox?conversation=${id}` : null,
  };
}
