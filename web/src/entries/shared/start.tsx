import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type MoreTexts, startLanguage } from '../../locales/i18n';
import { Toasts } from '../../ui/surfaces/Toasts';
import { startTheme } from '../../ui/theme/scheme';
import '../../ui/theme/tokens.css';
import '../../ui/theme/base.css';

/** What every entry does before its first page: theme, words, then React.
 * @param texts What this entry says beyond the texts of all. */
export async function start(page: () => ReactNode, texts: MoreTexts | null = null): Promise<void> {
  startTheme();
  await startLanguage(undefined, texts);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  createRoot(root).render(
    <StrictMode>
      {page()}
      <Toasts />
    </StrictMode>,
  );
}
