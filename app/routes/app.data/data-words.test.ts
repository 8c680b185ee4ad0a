import { expect, test } from "vitest";
import { WEBHOOK_PATHS } from "#app/http/webhook-topics.ts";
import { AGING } from "#app/data/retention.server.ts";
import { RFM_GROUPS } from "#app/domain/tier/rfm-groups.ts";
import { SCOPES } from "#app/domain/scopes.ts";
import { FAILURES } from "#app/services/failure-code.ts";
import { RETENTION_DAYS } from "#app/services/retention-shape.ts";
import words from "../../../locales/admin.en.json" with { type: "json" };

/** Everything that is shown by a code that comes from elsewhere. */
const SHOWN = {
  "data.topic": Object.keys(WEBHOOK_PATHS),
  "data.dead.why": FAILURES,
  "data.kind": AGING,
  "data.scope": SCOPES.map(({ scope }) => scope),
  "data.retention": RETENTION_DAYS.map(String),
  "customers.group": RFM_GROUPS,
  "customers.group.means": RFM_GROUPS,
};

test.for(Object.entries(SHOWN))("whatever is shown of %s has words", ([group, codes]) => {
  expect(codes.filter((code) => !Object.hasOwn(words, `${group}.${code}`))).toEqual([]);
});
