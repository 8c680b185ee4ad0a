import type { SandboxShop } from "../../sandbox/sandbox.ts";
import { makeAgent, type OpenAgent } from "./agent.ts";
import { poll } from "./poll.ts";
import { send } from "./request.ts";
import type { Reply, Shop } from "./stack-types.ts";
import { makeVisitor } from "./visitor.ts";

export type ShopOptions = {
  appHost: string;
  appUrl: (process: number) => string;
  /** Told of every agent, so that the clock can renew their presence. */
  onAgent: (agent: OpenAgent) => void;
};

const SYNC_DEADLINE_MS = 30_000;

/** A shop on which the app was just installed; resolves once the bot knows the shop's policies and pages. */
export async function openShop(shop: SandboxShop, { appHost, appUrl, onAgent }: ShopOptions): Promise<Shop> {
  const owner = shop.staff({ owner: true });
  const asOwner = (method: string, path: string, body?: unknown, more = {}): Promise<Reply> => {
    const headers = {
      ...more,
      "host": appHost,
      "x-forwarded-proto": "https",
      "authorization": `Bearer ${shop.idToken(owner)}`,
    };
    return send({ method, url: `${appUrl(0)}${path}`, headers, body });
  };
  const save = async (settings: Record<string, unknown>): Promise<void> => {
    const { status, body } = await asOwner("PUT", "/agent/settings", settings);
    if (status !== 200) throw new Error(`Settings were answered ${status}: ${body}`);
  };

  /** Shopify tells nobody of a changed policy, so the merchant presses the button. */
  const readKnowledge = async (): Promise<void> => {
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const { status, body } = await asOwner("POST", "/app/knowledge.data", "", form);
    if (status > 299) throw new Error(`The sync of policies and pages was answered ${status}: ${body}`);
  };

  let agents = 0;
  await poll("The first sync of the shop's knowledge", SYNC_DEADLINE_MS, async () => {
    const { status, body } = await asOwner("GET", "/agent/me");
    return (
      status === 200 &&
      (JSON.parse(body) as { knowledge: { syncedAt: string | null } }).knowledge.syncedAt !== null
    );
  });

  return {
    domain: shop.domain,
    async visitor({ customerId, process = 0 } = {}) {
      const signedIn = customerId === undefined ? {} : { customerId };
      const { status, body } = await shop.proxy("POST", "/token", {
        body: "{}",
        process,
        ...signedIn,
      });
      if (status !== 200) throw new Error(`The app proxy answered ${status}: ${body}`);
      const minted = JSON.parse(body) as { token: string; conversation: { id: string } | null };
      return makeVisitor({
        appUrl: () => appUrl(process),
        appHost,
        origin: `https://${shop.domain}`,
        token: minted.token,
        conversationId: minted.conversation?.id,
      });
    },
    async agent({ name = `Agent ${(agents += 1)}`, role, process = 0 } = {}) {
      const staff = shop.staff({ name, owner: false });
      const opened = await shop.openApp(staff, "/app", process);
      if (opened.status !== 200)
        throw new Error(`The app was answered ${opened.status} for ${name}: ${opened.body}`);
      const agent = await makeAgent({
        appUrl: () => appUrl(process),
        appHost,
        sessionToken: () => shop.idToken(staff),
      });
      if (role) await save({ team: [{ agentId: agent.id, role }] });
      onAgent(agent);
      return agent;
    },
    async seed(records) {
      const told = await shop.seed(records, { webhooks: true });
      const refused = told.find(({ status }) => status !== 200);
      if (refused) throw new Error(`A webhook was answered ${refused.status}: ${refused.body}`);
      if (records.policies ?? records.pages) await readKnowledge();
    },
    webhook: (topic, body, headers) => shop.deliver(topic, body, headers),
    appProxy: (path, query, { sign = false } = {}) => shop.proxy("GET", path, { query, sign }),
    configure: save,
    uninstall: () => shop.uninstall(),
  };
}
