import { Banner } from "@shopify/polaris";
import { say } from "./words.ts";

/** Everybody may read the settings; who may not change them is told so before they try. */
export function AdminsOnly({ role }: { role: string }) {
  if (role === "admin") return null;
  return <Banner tone="info">{say("settings.not-allowed")}</Banner>;
}
