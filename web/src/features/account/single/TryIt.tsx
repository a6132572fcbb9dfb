import { useState } from 'react';
import { type ProviderTried, tryProvider } from '../../../api/singleSignOn';
import { useChange } from '../../../api/useChange';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import type { ProviderForm } from './providerForm';

/** Asks the provider now, before anything is saved, and says what to do. */
export function TryIt({ form, ready }: { readonly form: ProviderForm; readonly ready: boolean }) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange();
  const [tried, setTried] = useState<ProviderTried | null>(null);
  const run = async () => {
    setTried(null);
    const { issuer, clientId, clientSecret } = form;
    setTried(await change(() => tryProvider({ issuer, clientId, clientSecret: clientSecret || null })));
  };
  return (
    <>
      <span>
        <Button busy={busy} disabled={!ready} onClick={() => void run()}>
          {t('single.try')}
        </Button>
      </span>
      {ready ? null : <p className={css.soft}>{t('single.tryWhen')}</p>}
      {tried && !tried.trouble ? (
        <Note tone="good" title={t('single.works')}>
          <p role="status">{t('single.worksText')}</p>
        </Note>
      ) : null}
      {tried?.trouble ? (
        <ErrorNote title={t('single.fails')}>
          <p>{t(`single.trouble.${tried.trouble}`, { detail: tried.detail ?? '' })}</p>
        </ErrorNote>
      ) : null}
      {problem ? (
        <ErrorNote>{t(problem.errors.issuer ? 'single.trouble.notHttps' : `problem.${problem.code}`)}</ErrorNote>
      ) : null}
    </>
  );
}
