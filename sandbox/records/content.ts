import { createHash } from "node:crypto";
import { moneyOf } from "./money.ts";
import { gid, list, plainId, seedOf, tagsOf, textOf, type Rec } from "./read.ts";

const POLICY_TITLES: Readonly<Record<string, string>> = {
  REFUND_POLICY: "Refund policy",
  SHIPPING_POLICY: "Shipping policy",
  PRIVACY_POLICY: "Privacy policy",
  TERMS_OF_SERVICE: "Terms of service",
  CONTACT_INFORMATION: "Contact information",
  SUBSCRIPTION_POLICY: "Subscription policy",
  LEGAL_NOTICE: "Legal notice",
};

/** A shop policy; `type` may be `refund`, `refund-policy` or `REFUND_POLICY`. A type that is none is told by its title. */
export function policyRecord(raw: unknown, domain: string, now: Date): Rec {
  const seed = seedOf(raw);
  const type = policyType(textOf(seed["type"]) ?? textOf(seed["title"]) ?? textOf(seed["handle"]) ?? "terms");
  return {
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    ...seed,
    id: gid("ShopPolicy", seed["id"] ?? numberFor(type)),
    type,
    title: textOf(seed["title"]) ?? POLICY_TITLES[type],
    body: textOf(seed["body"]) ?? "",
    url: textOf(seed["url"]) ?? `https://${domain}/policies/${policyHandle(type)}`,
  };
}

function policyType(said: string): string {
  const plain = said.toUpperCase().replaceAll(/[\s-]+/g, "_");
  const known = Object.keys(POLICY_TITLES).find(
    (type) => type === plain || type.startsWith(plain.split("_")[0] ?? plain),
  );
  return known ?? "TERMS_OF_SERVICE";
}

/** `refund-policy`, as its address on the storefront ends. */
export const policyHandle = (type: unknown) => String(type).toLowerCase().replaceAll("_", "-");

/** A page of the online store. */
export function pageRecord(raw: unknown, now: Date): Rec {
  const seed = seedOf(raw);
  const title = textOf(seed["title"]) ?? "";
  const handle = textOf(seed["handle"]) ?? slug(title);
  const body = textOf(seed["body"] ?? seed["bodyHtml"]) ?? "";
  return {
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    publishedAt: now.toISOString(),
    isPublished: true,
    ...seed,
    id: gid("Page", seed["id"] ?? numberFor(handle)),
    title,
    handle,
    body,
    bodySummary: body
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim()
      .slice(0, 150),
  };
}

/** A product; without variants it has one, as in Shopify. */
export function productRecord(raw: unknown, currency: string, now: Date): Rec {
  const seed = seedOf(raw);
  const title = textOf(seed["title"]) ?? "";
  const handle = textOf(seed["handle"]) ?? slug(title);
  const id = gid("Product", seed["id"] ?? numberFor(handle));
  const given = list(seed["variants"]);
  const variants = (given.length > 0 ? given : [{ title: "Default Title", price: seed["price"] }]).map(
    (one, at) => {
      const variant = seedOf(one);
      const price = moneyOf(variant["price"] ?? seed["price"], currency).amount;
      return {
        availableForSale: true,
        ...variant,
        id: gid("ProductVariant", variant["id"] ?? `${plainId(id)}${at + 1}`),
        price,
      };
    },
  );
  const description = textOf(seed["descriptionHtml"] ?? seed["bodyHtml"] ?? seed["description"]) ?? "";
  return {
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    status: "ACTIVE",
    vendor: "",
    productType: "",
    ...seed,
    id,
    title,
    handle,
    tags: tagsOf(seed["tags"]),
    descriptionHtml: description,
    description: description
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
    variants,
  };
}

export const slug = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** A stable id for a record seeded without one: seeding it again replaces it. */
const numberFor = (name: string) =>
  Number.parseInt(createHash("sha256").update(name).digest("hex").slice(0, 10), 16);
