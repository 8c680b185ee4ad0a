import type { AccessTable } from "../../scripts/schema-access.ts";
import type { ShopState, World } from "../world.ts";

/** What every field of one query may know. */
export type QueryContext = {
  readonly world: World;
  readonly shop: ShopState;
  readonly scopes: ReadonlySet<string>;
  readonly access: AccessTable;
  readonly now: Date;
  /** Objects handed out so far: what the query really cost. */
  objects: number;
};
