import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { setDocumentHeaders } from "./http/document-headers.server.ts";
import { log } from "./log.server.ts";

const RENDER_MS = 5_000;

/** Renders a page. A person gets the frame at once and the rest as it is ready; a robot gets it whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  setDocumentHeaders(request, headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  const ready = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
  const page = createElement(RemixServer, { context, url: request.url });

  return new Promise((resolve, reject) => {
    let isAnswered = false;
    let isBroken = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      [ready]() {
        isAnswered = true;
        const body = createReadableStreamFromReadable(pipe(new PassThrough()));
        resolve(new Response(body, { status: isBroken ? 500 : status, headers }));
      },
      onShellError: reject,
      onError(error: unknown) {
        isBroken = true;
        // Before the answer, `onShellError` carries it further.
        if (isAnswered) log.error({ error: messageOf(error) }, "rendering a page failed");
      },
    });
    setTimeout(abort, RENDER_MS).unref();
  });
}

/** What a loader or an action threw. An address that does not exist and a reader who left are no errors of ours. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error({ error: messageOf(error), path: new URL(request.url).pathname }, "a page failed");
};

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
