import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

/** The admin opens the app at its root and says which shop; a person without one is told how to get in. */
export function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  return redirect(searchParams.has("shop") ? `/app${search}` : "/auth/login");
}
