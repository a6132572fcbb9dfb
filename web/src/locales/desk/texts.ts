import { bookingTexts } from '../booking/texts';

const own = { en: () => import('./en.json'), fr: () => import('./fr.json') } as const;

/** The desk's own texts; the customer's page never loads them. */
export const deskTexts = { en: () => both('en'), fr: () => both('fr') } as const;

async function both(language: 'en' | 'fr') {
  const [desk, booking] = await Promise.all([own[language](), bookingTexts[language]()]);
  const problem = { ...desk.default.problem, ...booking.default.problem };
  return { default: { ...desk.default, ...booking.default, problem } };
}
