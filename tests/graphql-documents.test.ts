import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  isObjectType,
  NoDeprecatedCustomRule,
  NoUnusedFragmentsRule,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import { beforeAll, expect, test } from "vitest";
import { missingAccess } from "../sandbox/admin-api/access.ts";
import { MOST_A_QUERY, requestedCost } from "../sandbox/admin-api/cost.ts";
import { adminSchema, type AdminSchema } from "../sandbox/admin-api/schema.ts";
import { readAppConfig } from "../sandbox/app-config.ts";

type Found = { readonly file: string; readonly name: string; readonly document: DocumentNode };

const ROOT = join(import.meta.dirname, "..");
const LITERAL = /(?:const\s+(\w+)\s*=\s*)?`#graphql\s([^`]*)`/g;

let admin: AdminSchema;
const found = documents();
beforeAll(async () => {
  admin = await adminSchema();
});

/** Deprecated in this version in favour of a field that this version does not have; the test says when it has. */
const NO_SUCCESSOR_YET = /The field Shop\.domains is deprecated\. Use `domainsPaginated` instead\./;

/** Every template literal marked as GraphQL, with the constants it embeds put in, as it is sent. */
function documents(): Found[] {
  const files = globSync(["app/**/*.{ts,tsx}", "tests/**/*.ts", "bench/**/*.ts"], { cwd: ROOT }).toSorted();
  const literals = files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), "utf8").matchAll(LITERAL)].map(
      ([, name = "a literal", text = ""]) => ({ file, name, text }),
    ),
  );
  const texts = new Map(literals.map(({ name, text }) => [name, text]));
  const whole = (text: string): string =>
    text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => whole(texts.get(name) ?? `\${${name}}`));
  return literals.map(({ file, name, text }) => ({ file, name, document: parse(whole(text)) }));
}

const operations = ({ document }: Found) =>
  document.definitions.filter((one): one is OperationDefinitionNode => one.kind === "OperationDefinition");

test("the product's GraphQL documents are found", () => {
  expect(found.flatMap(operations).length).toBeGreaterThan(0);
});

test("every document is valid against Shopify's real Admin schema and uses nothing deprecated", () => {
  const problems = found.flatMap((one) => {
    // A constant that is only a fragment is used by others.
    const rules =
      operations(one).length > 0
        ? specifiedRules
        : specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
    const errors = validate(admin.schema, one.document, [...rules, NoDeprecatedCustomRule]);
    return errors.map(({ message }) => `${one.file} ${one.name}: ${message}`);
  });
  const unavoidable = problems.filter((problem) => NO_SUCCESSOR_YET.test(problem));
  expect(problems.filter((problem) => !unavoidable.includes(problem))).toEqual([]);
  const shop = admin.schema.getType("Shop");
  expect(isObjectType(shop) && "domainsPaginated" in shop.getFields()).toBe(false);
});

test("no query could cost more than Shopify allows one query", () => {
  const dear = found.flatMap((one) =>
    operations(one)
      .map((operation) => [one.name, requestedCost(admin.schema, one.document, operation, {})] as const)
      .filter(([, cost]) => cost > MOST_A_QUERY),
  );
  expect(dear).toEqual([]);
});

test("the scopes of the manifest open every field that is asked for", async () => {
  const scopes = new Set((await readAppConfig()).scopes);
  const closed: string[] = [];
  for (const { name, document } of found) {
    const info = new TypeInfo(admin.schema);
    const Field = () => {
      const [type, parent, field] = [info.getType(), info.getParentType(), info.getFieldDef()];
      const says =
        type && parent && field
          ? missingAccess(admin.access, scopes, `${parent.name}.${field.name}`, type)
          : null;
      if (says !== null) closed.push(`${name}: ${String(parent?.name)}.${String(field?.name)} needs ${says}`);
    };
    visit(document, visitWithTypeInfo(info, { Field }));
  }
  expect(closed).toEqual([]);
});
