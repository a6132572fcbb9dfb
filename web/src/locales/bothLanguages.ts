interface BothLanguages {
  readonly french: string | null;
  readonly english: string | null;
}

/** In the reader's language, or in the other one where there are no words: then it says which, for screen readers. */
export function inLanguage(
  words: BothLanguages | null | undefined,
  language: string,
): { readonly text: string; readonly lang: 'fr' | 'en' } | null {
  const french = language === 'fr';
  const [own, other] = french ? [words?.french, words?.english] : [words?.english, words?.french];
  if (own) return { text: own, lang: french ? 'fr' : 'en' };
  return other ? { text: other, lang: french ? 'en' : 'fr' } : null;
}
