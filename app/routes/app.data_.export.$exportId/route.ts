import type { LoaderFunctionArgs } from "@remix-run/node";
import { adminWords as say } from "#app/admin-words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readExport } from "#app/services/privacy-report.server.ts";

const STATUS = { "not-allowed": 403, "not-found": 404 } as const;

export async function loader(args: LoaderFunctionArgs) {
  const member = await identifyMember(args);
  const found = await readExport(member, args.params["exportId"] ?? "");
  if (!found.ok) {
    const { code } = found.error;
    return Response.json({ code, message: say(`data.exports.refused.${code}`) }, { status: STATUS[code] });
  }
  return new Response(found.value.json, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${found.value.fileName}"`,
      "cache-control": "no-store",
    },
  });
}
