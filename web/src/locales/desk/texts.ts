/** The desk's own texts; the customer's page never loads them. */
export const deskTexts = { en: () => import('./en.json'), fr: () => import('./fr.json') } as const;
