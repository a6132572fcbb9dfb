import { asLanguage, currentLanguage, type Language } from './i18n';

const key = 'guichet.customerLanguage';

/** In which language customers are written to from this desk: as chosen last, else the desk's own. */
export function customerLanguage(): Language {
  try {
    return asLanguage(localStorage.getItem(key)) ?? currentLanguage();
  } catch {
    return currentLanguage();
  }
}

export function keepCustomerLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // for this page only
  }
}
