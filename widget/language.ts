/** The page's language. A theme may write anything there; what neither a header nor `Intl` can take would stop the chat. */
export function pageLanguage(): string {
  return (document.documentElement.lang || navigator.language).replace(/[^a-z\d]/gi, "-");
}
