import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { say } from "./words.ts";

const box = {
  maxWidth: "32rem",
  margin: "15vh auto",
  padding: "0 1.5rem",
  font: "15px/1.5 system-ui, sans-serif",
};

/**
 * Every route's last resort. Shopify's package throws whole pages (a redirect out of the frame, a new session token) and
 * they must reach the browser as they are; everything else becomes a sentence and a way on.
 */
export function RouteProblem() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && typeof error.data === "string" && error.data.includes("<script"))
    return <div dangerouslySetInnerHTML={{ __html: error.data }} />;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const [title, text] = wording(status);
  return (
    <main style={box}>
      <h1 style={{ fontSize: "1.25rem", margin: "0 0 .5rem" }}>{title}</h1>
      <p style={{ margin: "0 0 1rem" }}>{text}</p>
      <button
        type="button"
        onClick={() => location.reload()}
        style={{ font: "inherit", padding: ".4rem .9rem" }}
      >
        {say("problem.again")}
      </button>
    </main>
  );
}

function wording(status: number): [string, string] {
  if (status === 404) return [say("problem.missing.title"), say("problem.missing.text")];
  if (status === 401 || status === 410) return [say("problem.session.title"), say("problem.session.text")];
  if (status === 403) return [say("problem.removed.title"), say("problem.removed.text")];
  return [say("problem.title"), say("problem.text")];
}
