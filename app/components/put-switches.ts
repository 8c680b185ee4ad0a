import { type Put, putSettings } from "./put-settings.ts";

/** Sends these switches of the shop and no others: what somebody else changed elsewhere stays. */
export async function putSwitches(switches: object): Promise<Put> {
  const put = await putSettings({ settings: switches });
  return put.ok ? { ok: true, settings: put.settings["settings"] as Record<string, unknown> } : put;
}
