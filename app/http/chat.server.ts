import type { IncomingMessage, ServerResponse } from "node:http";
import * as conversations from "#app/data/conversations.server.ts";
import { inShop } from "#app/db.server.ts";
import { ConversationId } from "#app/domain/ids.ts";
import { env } from "#app/env.server.ts";
import { askForCode } from "#app/services/ask-for-code.server.ts";
import { chooseMail } from "#app/services/choose-mail.server.ts";
import { enterCode } from "#app/services/enter-code.server.ts";
import { leaveQueue } from "#app/services/leave-queue.server.ts";
import { markHelped } from "#app/services/mark-helped.server.ts";
import { postAsShopper, type FromShopper } from "#app/services/post-as-shopper.server.ts";
import { rateConversation } from "#app/services/rate-conversation.server.ts";
import { tellCart } from "#app/services/tell-cart.server.ts";
import { rotateWhenOld } from "#app/services/visitor-tokens.server.ts";
import { CartTold } from "./cart-shape.ts";
import { corsForStrangers, corsHeaders } from "./cors.server.ts";
import type { Answer, Ask, Route } from "./handler.ts";
import { addressOf, limitMessages } from "./limits.server.ts";
import {
  CodeRequest,
  EnteredCode,
  Helped,
  Leaving,
  MailChoice,
  notFound,
  PersonRequest,
  Rating,
  readJson,
  ShopperMessage,
  uuidOr404,
} from "./parse.ts";
import { posted, problem } from "./refusals.ts";
import { send } from "./respond.server.ts";
import { serveEvents, serveStream } from "./serve-lines.server.ts";
import { notSignedIn, requireVisitor, type Asking } from "./require-visitor.server.ts";

const PREFLIGHT_SECONDS = "7200";
const FOREIGN_KEY_VIOLATION = "23503";

/** What shoppers' widgets use, from any page of the shop. */
export const chatRoutes: readonly Route[] = [
  chat("GET", "/chat/session", session),
  chat("POST", "/chat/messages", async (ask, visitor) => {
    const { text, ...ids } = await readJson(ask, ShopperMessage);
    return post(ask, visitor, { how: "words", text, ...target(ask, ids) });
  }),
  chat("POST", "/chat/person", async (ask, visitor) =>
    post(ask, visitor, { how: "button", ...target(ask, await readJson(ask, PersonRequest)) }),
  ),
  chat("POST", "/chat/leave", async (ask, visitor) => {
    const { clientId, conversationId } = await readJson(ask, Leaving);
    limitMessages(ask.req, visitor.visitorId);
    return posted(await leaveQueue(visitor, ConversationId(conversationId), clientId));
  }),
  chat("POST", "/chat/mail", async (ask, visitor) => {
    const { conversationId, ...choice } = await readJson(ask, MailChoice);
    limitMessages(ask.req, visitor.visitorId);
    return posted(await chooseMail(visitor, ConversationId(conversationId), choice));
  }),
  chat("POST", "/chat/verify", async (ask, visitor) => {
    const { conversationId, ...asked } = await readJson(ask, CodeRequest);
    limitMessages(ask.req, visitor.visitorId);
    const address = addressOf(ask.req, env.BATON_TRUSTED_PROXIES);
    const from = { address, languages: ask.req.headers["accept-language"] };
    return posted(await askForCode(visitor, ConversationId(conversationId), { ...asked, ...from }));
  }),
  chat("POST", "/chat/verify/code", async (ask, visitor) => {
    const { conversationId, ...entered } = await readJson(ask, EnteredCode);
    limitMessages(ask.req, visitor.visitorId);
    return posted(await enterCode(visitor, ConversationId(conversationId), entered));
  }),
  chat("POST", "/chat/cart", async (ask, visitor) => {
    const { conversationId, cart } = await readJson(ask, CartTold);
    limitMessages(ask.req, visitor.visitorId);
    const told = await tellCart(visitor, ConversationId(conversationId), cart);
    return told.ok ? { status: 200, json: {} } : problem(told.error);
  }),
  chat("POST", "/chat/helped", async (ask, visitor) => {
    const { clientId, conversationId } = await readJson(ask, Helped);
    limitMessages(ask.req, visitor.visitorId);
    return posted(await markHelped(visitor, ConversationId(conversationId), clientId));
  }),
  chat("POST", "/chat/rating", async (ask, visitor) => {
    const { clientId, conversationId, score } = await readJson(ask, Rating);
    limitMessages(ask.req, visitor.visitorId);
    return posted(await rateConversation(visitor, ConversationId(conversationId), clientId, score));
  }),
  chat("GET", "/chat/stream", async (ask, visitor) =>
    serveStream(ask, await readable(ask, visitor), visitor.visitorId),
  ),
  chat("GET", "/chat/events", async (ask, visitor) =>
    serveEvents(ask, await readable(ask, visitor), visitor.visitorId),
  ),
];

/** A browser asks first. It carries no token, so that only the page's own host can be checked: some shop's, or nobody's. */
export async function preflight(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const cors = await corsForStrangers(req);
  const allowed = {
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": "accept-language, authorization, content-type, last-event-id",
    "access-control-max-age": PREFLIGHT_SECONDS,
  };
  const isShop = "access-control-allow-origin" in cors;
  send(req, res, { status: 204, headers: isShop ? { ...cors, ...allowed } : cors });
}

type ChatHandler = (ask: Ask, visitor: Asking) => Promise<Answer>;

/** Who asks, then from which page; every answer, also a refusal, is readable for the shop's own page. */
function chat(method: Route["method"], path: string, handler: ChatHandler): Route {
  return {
    method,
    path,
    handler: async (ask) => {
      const visitor = await requireVisitor(ask).catch(async (error: unknown) => {
        setHeaders(ask.res, await corsForStrangers(ask.req));
        throw error;
      });
      setHeaders(ask.res, corsHeaders(ask.req, visitor.shop.domains));
      return handler(ask, visitor);
    },
  };
}

function setHeaders(res: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
}

async function session(_ask: Ask, { shop, visitorId, customerId, token }: Asking): Promise<Answer> {
  const rotated = await rotateWhenOld(token);
  const newest = await inShop(shop.id, (sql) => conversations.newestOf(sql, shop.id, visitorId));
  return {
    status: 200,
    json: {
      conversation: newest,
      shop: { name: shop.name },
      signedIn: customerId !== null,
      ...(rotated ? { token: rotated } : {}),
    },
  };
}

async function post(ask: Ask, visitor: Asking, sent: FromShopper): Promise<Answer> {
  limitMessages(ask.req, visitor.visitorId);
  return posted(await postAsShopper(visitor, sent).catch(whenErased));
}

/** A visitor may be erased within the seconds for which a token is remembered; a new token makes them a new visitor. */
function whenErased(error: unknown): never {
  throw (error as { code?: unknown }).code === FOREIGN_KEY_VIOLATION ? notSignedIn() : error;
}

type Sent = { clientId: string; conversationId?: string | undefined };

function target({ req }: Ask, { clientId, conversationId }: Sent) {
  const languages = req.headers["accept-language"];
  return { clientId, conversationId: conversationId ? ConversationId(conversationId) : undefined, languages };
}

/** The conversation that the query names, if it is this visitor's. */
async function readable(ask: Ask, { shop, visitorId }: Asking) {
  const conversationId = ConversationId(uuidOr404(ask.url.searchParams.get("conversation")));
  const last = await inShop(shop.id, (sql) =>
    conversations.lastSeqFor(sql, shop.id, conversationId, visitorId),
  );
  if (last === null) throw notFound();
  return { shopId: shop.id, conversationId, visitorId, last };
}
