import type { ContextBlock } from "../../../app/contract/context-block.ts";
import type { Words } from "../../../app/domain/words.ts";
import type { Given, Told } from "./told-conversation.ts";

/** What the block of a generated conversation ought to say and does not, in sentences; empty when all is there. */
export function lacksOf({ lines, customer, meant }: Told, block: ContextBlock, words: Words): string[] {
  const given = lines.flatMap(({ gives }) => gives);
  const fields = given
    .filter((it) => it.field !== "product" || customer !== null)
    .filter((it) => !block.collected.some(({ field, value }) => field === it.field && same(it, value)))
    .map(({ field, value }) => `${field} ${value}`);
  const shown = block.orders.find((order) => order.meant)?.name ?? null;
  const extra = block.collected.filter(
    ({ field, value }) => field === "order" && !given.some((it) => it.field === "order" && same(it, value)),
  );
  return [
    ...fields,
    ...(meant !== null && shown !== meant.name ? [`order meant ${meant.name}, shown ${shown}`] : []),
    ...(meant !== null && !block.issue.text.includes(meant.name) ? [`issue without ${meant.name}`] : []),
    ...(customer && !block.customer.text.includes(words(`tier.${customer.tier}`))
      ? [`tier ${customer.tier}`]
      : []),
    ...(customer?.name && !block.customer.text.includes(customer.name) ? [`customer ${customer.name}`] : []),
    ...invented({ lines, customer }, block).map((number) => `a number from nowhere: ${number}`),
    ...extra.map(({ value }) => `an order nobody gave: ${value}`),
    ...block.collected
      .filter(({ seqs }) => seqs.length === 0)
      .map(({ field }) => `${field} without evidence`),
  ];
}

/** Long numbers in what is summed up and suggested that neither the log nor a record has, years apart. */
function invented({ lines, customer }: Pick<Told, "lines" | "customer">, block: ContextBlock): string[] {
  const said = [
    ...block.summary.map(({ text }) => text),
    block.suggested.message,
    block.suggested.action,
  ].join(" ");
  const known = `${lines.map(({ text }) => text).join(" ")} ${JSON.stringify(customer)}`;
  return (said.match(/\d{3,}/g) ?? []).filter((number) => !known.includes(number));
}

function same({ field, value }: Given, found: string): boolean {
  if (field === "phone") return value.replace(/\D/g, "") === found.replace(/\D/g, "");
  if (field === "name") return plain(value) === plain(found);
  return field === "product" ? value === found : value.toLowerCase() === found.toLowerCase();
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
