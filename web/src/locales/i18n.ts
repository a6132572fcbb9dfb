import { createTranslation, type Translation } from './translate';

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

const loaded = new Map<Language, Translation>();
const listeners = new Set<() => void>();
let current = createTranslation('en', []);

async function show(language: Language): Promise<void> {
  const ready = loaded.get(language) ?? (await load(language));
  loaded.set(language, ready);
  document.documentElement.lang = language;
  document.documentElement.dir = languages.find((one) => one.code === language)?.direction ?? 'ltr';
  current = ready;
  for (const listener of listeners) listener();
}

async function load(language: Language): Promise<Translation> {
  const parts = await Promise.all([files[language](), ...(more ? [more[language]()] : [])]);
  return createTranslation(
    language,
    parts.map((part) => part.default),
  );
}

export async function startLanguage(
  language: Language = detectLanguage(),
  texts: MoreTexts | null = null,
): Promise<void> {
  if (more !== texts) loaded.clear();
  more = texts;
  await show(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await show(language);
  try {
    localStorage.setItem(key, language);
  } catch {
    // kept for this page only
  }
}

export function currentTranslation(): Translation {
  return current;
}

/** @returns Ends it. */
export function onTranslation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentLanguage(): Language {
  return asLanguage(current.language) ?? 'en';
}
