import { useEffect, useRef } from 'react';
import { changeOwnLanguage, type Session } from '../../api/client';
import { useTranslation } from '../../locales/useTranslation';

/** Keeps with the account in which language somebody uses the desk: one that was never kept, and each that they choose. A browser that
 * merely prefers another one changes nothing. */
export function useOwnLanguage(session: Session | undefined): void {
  const { language } = useTranslation();
  const shown = useRef(language);
  const signedIn = Boolean(session?.person);
  const kept = session?.language ?? null;
  useEffect(() => {
    if (!signedIn) return;
    const chosen = shown.current !== language;
    shown.current = language;
    // What cannot be kept now is kept with the next choice: nothing on the page depends on it.
    if (chosen || kept === null) changeOwnLanguage(language).catch(() => undefined);
  }, [signedIn, kept, language]);
}
