import type { ShopId } from "#app/domain/ids.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Shop } from "#app/domain/shop.ts";
import { singleton } from "#app/singleton.ts";
import { askAdmin, type AdminRefusal } from "./admin-api.server.ts";
import { MembershipReply, SegmentsReply } from "./admin-customers.ts";
import { SEGMENT_MEMBERSHIP, SEGMENTS } from "./admin-documents.ts";
import { gid } from "./admin-records.ts";

type Segment = { readonly id: string; readonly name: string };

type Listed = {
  readonly segments: readonly Segment[];
  /** Every segment there is; false: there are more than are listed. */
  readonly isWhole: boolean;
};

type Segments = Result<Listed, AdminRefusal>;

/** Which segments were looked at, and which of them the customer is in; by Shopify's names. */
export type Memberships = {
  readonly asked: readonly string[];
  readonly member: readonly string[];
  /** Every segment there is; null: there are too many to list. */
  readonly all: readonly string[] | null;
};

const MOST = 50;
const MOST_PAGES = 4;
const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 500;

const kept = singleton("segments", () => new Map<ShopId, { segments: Promise<Segments>; until: number }>());

/**
 * Which segments a customer is in. Shopify lists no customer's segments; it answers for those that are named to it: first
 * those of these names, in any case, which the shop's rules ask for, and of the others the newest.
 */
export async function fetchMemberships(
  shop: Shop,
  customerId: string,
  names: readonly string[],
): Promise<Result<Memberships, AdminRefusal>> {
  const listed = await segmentsOf(shop);
  if (!listed.ok) return listed;
  const { segments: known, isWhole } = listed.value;
  const all = isWhole ? known.map(({ name }) => name) : null;
  const wanted = new Set(names.map(plain));
  const isWanted = ({ name }: Segment) => wanted.has(plain(name));
  const segments = [...known.filter(isWanted), ...known.filter((it) => !isWanted(it))].slice(0, MOST);
  if (segments.length === 0) return ok({ asked: [], member: [], all });
  const answer = await askAdmin(shop, {
    document: SEGMENT_MEMBERSHIP,
    variables: { customerId: gid("Customer", customerId), segmentIds: segments.map(({ id }) => id) },
    reply: MembershipReply,
  });
  if (!answer.ok) return answer;
  const { memberships } = answer.value.data.customerSegmentMembership;
  const inside = new Set(memberships.filter(({ isMember }) => isMember).map(({ segmentId }) => segmentId));
  return ok({
    asked: segments.map(({ name }) => name),
    member: segments.filter(({ id }) => inside.has(id)).map(({ name }) => name),
    all,
  });
}

function segmentsOf(shop: Shop): Promise<Segments> {
  const known = kept.get(shop.id);
  if (known && performance.now() < known.until) return known.segments;
  const segments = listSegments(shop);
  kept.delete(shop.id);
  kept.set(shop.id, { segments, until: performance.now() + KEPT_MS });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  void segments.then((answer) => {
    if (!answer.ok && kept.get(shop.id)?.segments === segments) kept.delete(shop.id);
  });
  return segments;
}

async function listSegments(shop: Shop): Promise<Segments> {
  const segments: Segment[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const variables: { after: string | null } = { after };
    const answer = await askAdmin(shop, { document: SEGMENTS, variables, reply: SegmentsReply });
    if (!answer.ok) return answer;
    const { nodes, pageInfo } = answer.value.data.segments;
    segments.push(...nodes);
    if (!pageInfo.hasNextPage) return ok({ segments, isWhole: true });
    after = pageInfo.endCursor;
    if (after === null) break;
  }
  return ok({ segments, isWhole: false });
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
