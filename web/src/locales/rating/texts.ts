/** What the page says on which customers rate a conversation. */
export const ratingTexts = { en: () => import('./en.json'), fr: () => import('./fr.json') } as const;
