import type texts from './en.json';

/** A key that is not in the file does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof texts };
    returnNull: false;
  }
}
