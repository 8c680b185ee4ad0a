export type EntityKind = "order" | "email" | "phone" | "name" | "product";
export type Entity = { readonly kind: EntityKind; readonly value: string };

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w-])/g;
const HASHED_ORDER = /(?<![\w#])#\s?([a-z]{0,4}-?\d{2,12})\b/gi;
const CALLED_ORDER =
  /\b(?:order|purchase|pedido|commande|bestellung|bestellnummer|encomenda|ordine)(?:\s+(?:no|nr|num|number|id|numero|numéro|nummer|is|n)(?![a-z]))*[.:#°º\s]*([a-z]{0,4}-?\d{3,15})\b/gi;
const PHONE = /(?<![\w#])(?:\+|00)?\d(?:[\s().-]{0,2}\d){7,14}(?!\w)/g;
const NAMED =
  /\b(?:my name is|my name s|my name's|name:|i am called|me llamo|mi nombre es|je m'appelle|mein name ist|ich heiße|ich heisse|meu nome é|me chamo|mi chiamo)\s+(\p{L}[\p{L}'’-]{1,29}(?:\s+\p{Lu}[\p{L}'’-]{1,29}){0,2})/iu;
const THIS_IS =
  /\b(?:[Tt]his is|I am|I'm|I’m)\s+(\p{Lu}[\p{L}'’-]{1,29}(?:\s+\p{Lu}[\p{L}'’-]{1,29}){1,2})(?=[\s.,!]|$)/u;

/**
 * What an agent would otherwise ask for. Values stay as the shopper wrote them, but an order always begins with `#`.
 * `products` are titles known from the shopper's records; a title counts when all its words are there in a row.
 */
export function entitiesIn(text: string, products: readonly string[] = []): Entity[] {
  const bare = text.normalize("NFKC").slice(0, 4_000);
  const emails = allOf(bare, EMAIL);
  const orders = [...groupsOf(bare, HASHED_ORDER), ...groupsOf(bare, CALLED_ORDER)].map(
    (number) => `#${number.toUpperCase()}`,
  );
  const digitsOfOrders = orders.map((order) => order.replace(/\D/g, ""));
  const phones = allOf(bare, PHONE).filter((phone) => !digitsOfOrders.includes(phone.replace(/\D/g, "")));
  const name = NAMED.exec(bare)?.[1] ?? THIS_IS.exec(bare)?.[1];
  const lower = bare.toLowerCase();
  return [
    ...unique(orders).map((value) => ({ kind: "order", value }) as const),
    ...unique(emails).map((value) => ({ kind: "email", value }) as const),
    ...unique(phones).map((value) => ({ kind: "phone", value }) as const),
    ...(name ? [{ kind: "name", value: withoutTail(name) } as const] : []),
    ...products
      .filter((title) => title.length >= 3 && lower.includes(title.toLowerCase()))
      .map((value) => ({ kind: "product", value }) as const),
  ];
}

/** "my name is anna and" was typed without capitals: the name ends before the next small word. */
function withoutTail(name: string): string {
  const [first = "", ...rest] = name.split(/\s+/);
  return [first, ...rest.filter((word) => /^\p{Lu}/u.test(word))].join(" ");
}

function allOf(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (found) => found[0].replace(/[.]+$/, "").trim());
}

function groupsOf(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (found) => found[1] ?? "");
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
