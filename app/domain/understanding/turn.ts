/** One message as understanding sees it: who spoke and what was said. */
export type Turn = { readonly role: "customer" | "bot" | "agent"; readonly text: string };
