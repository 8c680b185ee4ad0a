import {
  getNamedType,
  getVariableValues,
  isCompositeType,
  isListType,
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

export const MOST_A_QUERY = 1000;
const MUTATION = 10;
const PER_CONNECTION = 2;

/** What a query may cost at most, as Shopify reckons it: one an object, pages times their content, scalars free. */
export function requestedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): number {
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  const kinds = kindsOf(schema, document);
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === "FragmentDefinition" ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );

  const ofSelection = (selection: SelectionSetNode): number =>
    selection.selections.reduce((sum, node) => {
      if (node.kind === "Field") return sum + ofField(node);
      const inside = node.kind === "InlineFragment" ? node.selectionSet : fragments.get(node.name.value);
      return sum + (inside ? ofSelection(inside) : 0);
    }, 0);

  const ofField = (field: FieldNode): number => {
    const inside = field.selectionSet ? ofSelection(field.selectionSet) : 0;
    const kind = kinds.get(field) ?? "scalar";
    if (kind === "scalar" || kind === "wrapper") return inside;
    if (kind === "connection") return PER_CONNECTION + size(field, coerced) * Math.max(1, inside);
    return kind === "list" ? size(field, coerced) * (1 + inside) : 1 + inside;
  };

  const base = operation.operation === "mutation" ? MUTATION : 0;
  return base + ofSelection(operation.selectionSet);
}

type Kind = "scalar" | "object" | "list" | "connection" | "wrapper";

function kindsOf(schema: GraphQLSchema, document: DocumentNode): Map<FieldNode, Kind> {
  const kinds = new Map<FieldNode, Kind>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const type = info.getType();
        if (!type || !isCompositeType(getNamedType(type))) return;
        const bare = isNonNullType(type) ? type.ofType : type;
        const name = getNamedType(type).name;
        const isWrapper = name === "PageInfo" || name.endsWith("Edge");
        if (isWrapper) kinds.set(node, "wrapper");
        else if (name.endsWith("Connection")) kinds.set(node, "connection");
        else if (node.name.value === "nodes" && info.getParentType()?.name.endsWith("Connection"))
          kinds.set(node, "object");
        else kinds.set(node, isListType(bare) && hasPage(node) ? "list" : "object");
      },
    }),
  );
  return kinds;
}

const hasPage = (field: FieldNode) => (field.arguments ?? []).some(({ name }) => name.value === "first");

function size(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  for (const { name, value } of field.arguments ?? []) {
    if (name.value !== "first" && name.value !== "last") continue;
    if (value.kind === "IntValue") return Number(value.value);
    if (value.kind === "Variable") return Number(variables[value.name.value] ?? 1);
  }
  return 1;
}
