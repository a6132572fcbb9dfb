import { useSyncExternalStore } from 'react';
import { currentTranslation, onTranslation } from './i18n';
import type { Translation } from './translate';

/** The words of the page's language; draws again when another one is chosen. */
export function useTranslation(): Translation {
  return useSyncExternalStore(onTranslation, currentTranslation);
}
