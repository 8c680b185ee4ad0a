import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readMembers } from "#app/services/read-members.server.ts";
import { restoreMember } from "#app/services/restore-member.server.ts";
import styles from "./team.css?url";
import { TeamPage } from "./team-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [{ title: say("team.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, agentId, role } = await identifyMember(args);
  const { team, ...known } = await readMembers(shopId);
  return { me: agentId, role, ...known, settings: { team } };
}

/** Takes somebody in again who was taken out. */
export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  const restored = await restoreMember(member, (await args.request.formData()).get("agentId"));
  return data(null, restored.ok ? 200 : restored.error.code === "not-allowed" ? 403 : 404);
}

export const headers = boundary.headers;

export default function TeamRoute() {
  const loaded = useLoaderData<typeof loader>();
  // Whoever was added back is in the list: it is read anew.
  return <TeamPage key={loaded.former.length} {...loaded} />;
}

export { RouteProblem as ErrorBoundary };
