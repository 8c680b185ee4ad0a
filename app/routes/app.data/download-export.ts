import { say } from "#app/components/words.ts";

/**
 * Fetches an export and hands it to the browser as a file: a plain link would go out of the admin's frame without the
 * session token. Says what went wrong; null when nothing did.
 */
export async function downloadExport(id: string): Promise<string | null> {
  try {
    const response = await fetch(`/app/data/export/${encodeURIComponent(id)}`);
    if (response.status === 401) return say("data.session");
    if (!response.ok || !response.headers.get("content-type")?.includes("json"))
      return await sentenceOf(response);
    const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
    saveAs(await response.blob(), name ?? "export.json");
    return null;
  } catch {
    return say("problem.notReached");
  }
}

async function sentenceOf(response: Response): Promise<string> {
  const body = (await response.json().catch(() => null)) as { message?: string } | null;
  return body?.message ?? say("problem.text");
}

function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
