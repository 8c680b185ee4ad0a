import type { AppConfig } from "../app-config.ts";
import { isObject } from "../records/read.ts";
import type { Delivery } from "./delivery.ts";

/** A delivery with no more of its body than the manifest's `include_fields` ask for, as Shopify sends it. */
export function asSubscribed({ webhooks }: AppConfig, delivery: Delivery): Delivery {
  const fields = webhooks.find(({ topics }) => topics.includes(delivery.topic))?.includeFields;
  return fields ? { ...delivery, body: pick(delivery.body, fields) } : delivery;
}

function pick(body: unknown, paths: readonly string[]): unknown {
  if (Array.isArray(body)) return body.map((one) => pick(one, paths));
  if (!isObject(body)) return body;
  const heads = Map.groupBy(paths, (path) => path.split(".")[0] ?? path);
  return Object.fromEntries(
    [...heads].flatMap(([head, whole]) => {
      if (!(head in body)) return [];
      const rest = whole.flatMap((path) => (path === head ? [] : [path.slice(head.length + 1)]));
      return [[head, rest.length === 0 ? body[head] : pick(body[head], rest)]];
    }),
  );
}
