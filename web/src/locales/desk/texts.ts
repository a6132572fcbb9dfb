import { bookingTexts } from '../booking/texts';
import { reportTexts } from '../report/texts';

const own = { en: () => import('./en.json'), fr: () => import('./fr.json') } as const;

/** The desk's own texts; the customer's page never loads them. */
export const deskTexts = { en: () => all('en'), fr: () => all('fr') } as const;

async function all(language: 'en' | 'fr') {
  const [desk, booking, report] = await Promise.all([
    own[language](),
    bookingTexts[language](),
    reportTexts[language](),
  ]);
  const problem = { ...desk.default.problem, ...booking.default.problem, ...report.default.problem };
  return { default: { ...desk.default, ...booking.default, ...report.default, problem } };
}
