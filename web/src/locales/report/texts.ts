/** What is said of a call's report, at the desk and to its customer. */
export const reportTexts = { en: () => import('./en.json'), fr: () => import('./fr.json') } as const;
