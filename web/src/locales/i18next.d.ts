import type desk from './desk/en.json';
import type texts from './en.json';

/** A key that is not in the files does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof texts & typeof desk };
    returnNull: false;
  }
}
