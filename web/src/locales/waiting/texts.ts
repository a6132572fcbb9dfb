/** What the pages of the waiting space and of the device check say; the call's page never loads them. */
export const waitingTexts = { en: () => import('./en.json'), fr: () => import('./fr.json') } as const;
