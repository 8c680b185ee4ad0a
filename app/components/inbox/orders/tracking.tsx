import type { ContextTracking } from "#app/contract/context-block.ts";
import { say } from "../../words.ts";
import { CopyButton } from "./copy-button.tsx";
import { safeLink } from "./show.ts";

/** The number leads to the carrier's page, where there is one. */
export function Tracking({ number, url, company }: ContextTracking) {
  const text = [company, number].filter((part) => part !== null).join(" ");
  const link = safeLink(url);
  return (
    <>
      {link === null ? (
        <bdi>{text}</bdi>
      ) : (
        <a href={link} target="_blank" rel="noreferrer">
          <bdi>{text}</bdi>
        </a>
      )}
      <CopyButton text={number} what={say("orders.tracking")} />
    </>
  );
}
