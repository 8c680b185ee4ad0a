import { randomInt, timingSafeEqual } from "node:crypto";
import { mailSender, sendMail } from "#app/adapters/mail.server.ts";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import * as verifications from "#app/data/verifications.server.ts";
import { inShop } from "#app/db.server.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";
import { codeMail } from "#app/domain/verification/code-mail.ts";
import { codeEnds, codeFrom, CODES } from "#app/domain/verification/code.ts";
import { namesOf } from "#app/domain/verification/order-name.ts";
import { chatLanguage } from "#app/domain/words/languages.ts";
import { log } from "#app/log.server.ts";
import { codePlace } from "./code-place.ts";
import { shopConfig } from "./shop-config.server.ts";
import { syncCustomer } from "./sync-customer.server.ts";
import { syncOrderOfName } from "./sync-order.server.ts";

/**
 * Sends the code that was asked for, to the order's own e-mail and never to the one that was typed; nothing where the two are
 * not the same. A mail server that is down is tried again while the code would still be of use, each time with a new code:
 * the one before is written nowhere.
 */
export async function sendCode(shopId: ShopId, verificationId: string): Promise<void> {
  const asked = await inShop(shopId, (sql) => verifications.find(sql, shopId, verificationId));
  if (!asked || asked.isUsed || clock() >= codeEnds(asked.askedAt) || mailSender() === null) return;
  const shop = await shops.find(shopId);
  if (!shop || (await shops.stateOf(shopId)).uninstalledAt) return;
  const found = await findOwned(shopId, asked);
  if (!found) return;
  const { orderId, name: orderName, email } = found;
  const customerId = await ownerOf(shopId, found);
  const code = codeFrom(randomInt(CODES));
  const vault = await vaults.open(shopId);
  const proof = vault.mac(codePlace(verificationId), code);
  const order = { orderId, orderName, customerId };
  await inShop(shopId, (sql) =>
    verifications.setCode(sql, shopId, { id: verificationId, code: proof, order }),
  );
  const { wordsIn } = await shopConfig(shopId);
  const { language } = asked;
  const mail = codeMail({
    ...{ code, orderName, shopName: shop.name },
    language: chatLanguage(language),
    words: wordsIn(language),
  });
  const date = clock();
  const id = `${verificationId}.${date.getTime()}`;
  const sent = await sendMail({ ...mail, to: email, fromName: shop.name, id, after: [], date });
  if (sent.ok) return;
  log.warn({ shopId, verificationId, error: sent.error.why }, "code not sent");
  if (sent.error.code === "down") throw new Error(`The mail server is down: ${sent.error.why}`);
}

type Owned = NonNullable<Awaited<ReturnType<typeof orders.findForVerification>>> & { readonly email: string };

/** The order of this number whose e-mail is the one that was typed: as mirrored, else as Shopify has it now. */
async function findOwned(shopId: ShopId, asked: verifications.VerificationRow): Promise<Owned | null> {
  for (const name of namesOf(asked.orderKey)) {
    const mirrored = owned(await orders.findForVerification(shopId, name), asked.emailIndex);
    if (mirrored) return mirrored;
    const synced = await syncOrderOfName(shopId, name);
    if (!synced.ok && synced.error.code === "down")
      throw new Error("Shopify could not be asked for an order");
    if (!synced.ok && synced.error.code !== "not-found")
      log.warn({ shopId, verificationId: asked.id, error: synced.error.code }, "order of a code not read");
    const fresh = synced.ok ? owned(await orders.findForVerification(shopId, name), asked.emailIndex) : null;
    if (fresh) return fresh;
  }
  return null;
}

function owned(
  order: Awaited<ReturnType<typeof orders.findForVerification>>,
  emailIndex: Buffer,
): Owned | null {
  if (!order?.emailIndex || order.email === null) return null;
  const { email, emailIndex: own } = order;
  return own.length === emailIndex.length && timingSafeEqual(own, emailIndex) ? { ...order, email } : null;
}

/** The order's customer, if the e-mail is their own too: an order for somebody else opens nothing of theirs. */
async function ownerOf(shopId: ShopId, { customerId, email }: Owned): Promise<CustomerId | null> {
  if (customerId === null) return null;
  const known = (await customers.find(shopId, customerId)) ?? (await mirrored(shopId, customerId));
  const vault = await vaults.open(shopId);
  if (!known?.email) return null;
  return timingSafeEqual(vault.emailIndex(known.email), vault.emailIndex(email)) ? customerId : null;
}

async function mirrored(shopId: ShopId, customerId: CustomerId) {
  return (await syncCustomer(shopId, customerId)).ok ? customers.find(shopId, customerId) : null;
}
