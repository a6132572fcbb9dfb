/** What the pages of appointments and of booking say; the call's page never loads them. */
export const bookingTexts = { en: () => import('./en.json'), fr: () => import('./fr.json') } as const;
