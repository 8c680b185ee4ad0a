import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import polaris from "@shopify/polaris/build/esm/styles.css?url";
import admin from "#app/components/admin.css?url";
import { boundary } from "@shopify/shopify-app-remix/server";
import { AdminProvider } from "#app/components/admin-provider.tsx";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";

export const links: LinksFunction = () => [polaris, admin].map((href) => ({ rel: "stylesheet", href }));

export async function loader(args: LoaderFunctionArgs) {
  const { name, role, agentId } = await identifyMember(args);
  return { me: { name, role, agentId } };
}

/** Who asks does not change while the frame is open; each page checks again by itself. */
export const shouldRevalidate = ({ formMethod }: ShouldRevalidateFunctionArgs) => formMethod !== undefined;

export const headers = boundary.headers;

export default function App() {
  return (
    <AdminProvider>
      <NavMenu>
        <Link to="/app" rel="home">
          {say("nav.home")}
        </Link>
        <Link to="/app/inbox">{say("nav.inbox")}</Link>
        <Link to="/app/triggers">{say("nav.triggers")}</Link>
        <Link to="/app/queues">{say("nav.queues")}</Link>
        <Link to="/app/context">{say("nav.context")}</Link>
        <Link to="/app/texts">{say("nav.texts")}</Link>
        <Link to="/app/knowledge">{say("nav.knowledge")}</Link>
        <Link to="/app/customers">{say("nav.customers")}</Link>
        <Link to="/app/team">{say("nav.team")}</Link>
        <Link to="/app/data">{say("nav.data")}</Link>
      </NavMenu>
      <Outlet />
    </AdminProvider>
  );
}

export { RouteProblem as ErrorBoundary };
