import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { defineConfig } from "prisma/config";

const TEXT = 25;
const TEXT_ARRAY = 1009;
/** `"char"` and `name`, alone and as arrays. */
const CATALOGUE_TYPES = new Map([
  [18, TEXT],
  [19, TEXT],
  [1002, TEXT_ARRAY],
  [1003, TEXT_ARRAY],
]);

type RowDescription = { fields: { dataTypeID: number }[] };
type QueryPrototype = { handleRowDescription: (this: unknown, message: RowDescription) => unknown };

/** The schema engine reads PostgreSQL's catalogue, whose `name` and `"char"` columns the adapter cannot decode. */
function readCatalogueTypesAsText(): void {
  const { prototype } = (pg as unknown as { Query: { prototype: QueryPrototype } }).Query;
  const original = prototype.handleRowDescription;
  prototype.handleRowDescription = function (message) {
    for (const field of message.fields)
      field.dataTypeID = CATALOGUE_TYPES.get(field.dataTypeID) ?? field.dataTypeID;
    return original.call(this, message);
  };
}

/** The adapter cuts a script at every semicolon, also inside a function's body. PostgreSQL takes it whole. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script);
    };
    return connection;
  }
}

/** Migrations run as the owner; the application's own role may not change a table. */
const connectionString = process.env["DATABASE_OWNER_URL"] ?? process.env["DATABASE_URL"] ?? "";

export default defineConfig({
  schema: "prisma/schema.prisma",
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => {
    readCatalogueTypesAsText();
    return new WholeScripts({ connectionString });
  },
});
