import { say } from "../../words.ts";

type Props = {
  /** A page of the Shopify admin, such as `orders/4521`. */
  to: string;
  /** What is opened, for those who hear the link alone. */
  name: string;
};

/** Leads out of the app's frame, to the record in the Shopify admin. */
export function AdminLink({ to, name }: Props) {
  return (
    <a href={`shopify://admin/${to}`} target="_top" aria-label={say("orders.open.name", { name })}>
      {say("orders.open")}
    </a>
  );
}
