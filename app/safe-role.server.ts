import { pool, type Sql } from "./db.server.ts";

/** The application's role may neither own a table nor pass row-level security by; with another role the boot stops. */
export async function requireSafeRole(sql: Pick<Sql, "query"> = pool): Promise<void> {
  const { rows } = await sql.query<{
    role: string;
    rolsuper: boolean;
    rolbypassrls: boolean;
    owns: boolean;
  }>(
    `select current_user as role, r.rolsuper, r.rolbypassrls,
       exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname = 'public' and pg_has_role(current_user, c.relowner, 'MEMBER')) as owns
     from pg_roles r where r.rolname = current_user`,
  );
  const [it] = rows;
  if (!it) throw new Error("Baton cannot start: the database does not say which role it is using.");
  if (it.rolsuper || it.rolbypassrls || it.owns)
    throw new Error(
      `Baton cannot start: the database role "${it.role}" passes row-level security by. ` +
        "DATABASE_URL must name the application role that `npm run migrate` makes, not the owner.",
    );
  const open = await sql.query<{ table: string }>(
    `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'shop_id'
     where n.nspname = 'public' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  if (open.rows.length > 0)
    throw new Error(
      `Baton cannot start: row-level security is off on ${open.rows.map((row) => row.table).join(", ")}. Run \`npm run migrate\`.`,
    );
}
