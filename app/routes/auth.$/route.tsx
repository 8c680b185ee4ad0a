import type { LoaderFunctionArgs } from "@remix-run/node";
import { setDocumentHeaders } from "#app/http/document-headers.server.ts";
import { authenticate } from "#app/shopify.server.ts";

/** Shopify's own pages of the sign-in: the bounce that fetches a session token, the way out of the frame. */
export async function loader({ request }: LoaderFunctionArgs) {
  try {
    await authenticate.admin(request);
  } catch (thrown) {
    if (thrown instanceof Response) setDocumentHeaders(request, thrown.headers);
    throw thrown;
  }
  return null;
}
