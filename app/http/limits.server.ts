import type { IncomingMessage } from "node:http";
import { env } from "#app/env.server.ts";
import { singleton } from "#app/singleton.ts";
import { Refusal } from "./handler.ts";
import { OpenCount, TokenBuckets } from "./token-bucket.ts";

const limits = singleton("limits", () => ({
  perVisitor: new TokenBuckets(env.BATON_MESSAGES_PER_SECOND, env.BATON_MESSAGES_BURST),
  // Many honest shoppers share an address (offices, mobile networks): wide, against floods only.
  perAddress: new TokenBuckets(env.BATON_MESSAGES_PER_ADDRESS, env.BATON_MESSAGES_PER_ADDRESS * 4),
  streams: {
    reader: new OpenCount(env.BATON_STREAMS_PER_VISITOR),
    address: new OpenCount(env.BATON_STREAMS_PER_ADDRESS),
    shop: new OpenCount(env.BATON_STREAMS_PER_SHOP),
    process: new OpenCount(env.BATON_STREAMS),
  },
}));

/** Refuses a visitor, or an address, that writes faster than a person can. */
export function limitMessages(req: IncomingMessage, visitorId: string): void {
  const now = performance.now();
  const seconds =
    limits.perVisitor.take(visitorId, now) ||
    limits.perAddress.take(addressOf(req, env.BATON_TRUSTED_PROXIES), now);
  if (seconds > 0)
    throw new Refusal(429, "too-many-messages", `That was a lot at once. Try again in ${seconds} s.`, {
      "retry-after": String(seconds),
    });
}

/** A place for one more stream; returns the leave. */
export function limitStreams(req: IncomingMessage, shopId: string, reader: string): () => void {
  const { streams } = limits;
  const places = [
    streams.reader.enter(`${shopId}/${reader}`),
    streams.address.enter(addressOf(req, env.BATON_TRUSTED_PROXIES)),
    streams.shop.enter(shopId),
    streams.process.enter("all"),
  ];
  const leave = () => {
    for (const place of places) place?.();
  };
  if (places.every((place) => place !== null)) return leave;
  leave();
  throw new Refusal(429, "too-many-streams", "Too many open connections. Close a tab and try again.", {
    "retry-after": "5",
  });
}

/**
 * The client's address as the outermost proxy we trust saw it; an IPv6 network of /64 counts as one. What a client writes
 * into `X-Forwarded-For` itself stands further left and is not looked at.
 */
export function addressOf(req: IncomingMessage, trusted: number): string {
  const socket = req.socket.remoteAddress ?? "unknown";
  const forwarded = [req.headers["x-forwarded-for"]].flat().join(",").split(",");
  const seen =
    trusted > 0
      ? forwarded
          .map((it) => it.trim())
          .filter(Boolean)
          .at(-trusted)
      : undefined;
  const address = (seen ?? socket).replace(/^::ffff:/, "");
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
