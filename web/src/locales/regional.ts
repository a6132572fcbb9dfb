/** The reader's own way of writing times in the language of the page: fr-CA writes other hours than fr-FR. */
export function regional(language: string): string {
  return navigator.languages?.find((tag) => tag.startsWith(language)) ?? language;
}
