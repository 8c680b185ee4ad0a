/**
 * The suggested response is a message in quotation marks and, after it, why. Only the message goes to the shopper; a text
 * without quotation marks is all message.
 */
export function splitSuggestion(text: string): { readonly message: string; readonly why: string } {
  const end = text.lastIndexOf("”");
  if (!text.startsWith("“") || end < 0) return { message: text, why: "" };
  return { message: text.slice(1, end), why: text.slice(end + 1).trim() };
}
