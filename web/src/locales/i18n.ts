import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** A further language is a file here and a line in this table. */
const files = {
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
} as const;

export type Language = keyof typeof files;

/** What only some pages say is in files of their own, so that the customer's page stays light. */
export type MoreTexts = Readonly<Record<Language, () => Promise<{ readonly default: object }>>>;

let more: MoreTexts | null = null;

/** Each in its own words, since whoever looks for it reads only that. */
export const languages: readonly {
  readonly code: Language;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}[] = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'fr', name: 'Français', direction: 'ltr' },
];

const key = 'guichet.language';

export function asLanguage(tag: string | null | undefined): Language | null {
  const code = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language.code === code)?.code ?? null;
}

function kept(): Language | null {
  try {
    return asLanguage(localStorage.getItem(key));
  } catch {
    return null; // storage is closed in some private windows
  }
}

/** What was chosen here before, else the first language of the browser that we speak. */
export function detectLanguage(preferred: readonly string[] = navigator.languages ?? []): Language {
  return kept() ?? preferred.map(asLanguage).find((language) => language !== null) ?? 'en';
}

async function load(instance: i18n, language: Language): Promise<void> {
  if (instance.hasResourceBundle(language, 'translation')) return;
  const { default: texts } = await files[language]();
  instance.addResourceBundle(language, 'translation', texts);
  if (more) instance.addResourceBundle(language, 'translation', (await more[language]()).default, true);
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = languages.find((one) => one.code === language)?.direction ?? 'ltr';
}

export async function startLanguage(
  language: Language = detectLanguage(),
  texts: MoreTexts | null = null,
): Promise<void> {
  more = texts;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false, bindI18n: 'languageChanged' },
  });
  await load(i18next, language);
  await i18next.changeLanguage(language);
  showLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await load(i18next, language);
  try {
    localStorage.setItem(key, language);
  } catch {
    // kept for this page only
  }
  showLanguage(language);
  await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return asLanguage(i18next.language) ?? 'en';
}
