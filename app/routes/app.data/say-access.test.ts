import { expect, test } from "vitest";
import { sayAccess } from "./say-access.ts";

test.for<[string, string, string | null, string, string | null]>([
  ["read", "conversation/5", null, "Read a chat", "/app/inbox?conversation=5"],
  ["read", "conversation/5", "7001", "Read a chat of customer 7001", "/app/inbox?conversation=5"],
  ["read", "conversation/5 customer/7", null, "Read a chat", "/app/inbox?conversation=5"],
  ["read", "inbox", null, "Read the list of chats", null],
  ["export", "export/7", null, "Downloaded a copy of somebody’s data", null],
  ["replay", "delivery/9", null, "Tried again: a delivery from Shopify", null],
])("%s of %s, of %s, is said in words", ([action, resource, customerId, text, url]) => {
  expect(sayAccess({ action, resource, customerId })).toEqual({ text, url });
});
