import { useState } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import heading from '../../../ui/surfaces/Heading.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { Page } from '../../../ui/surfaces/Page';
import { type OwnPageProps, When } from './OwnPage';

/** Cancelling gives the time to others at once and cannot be taken back, so it is asked for twice. */
export function CancelOwn({ own, of, times, preferences, onDone }: OwnPageProps & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const cancel = async () => {
    setBusy(true);
    const code = await own.cancel();
    setBusy(false);
    setProblem(code);
    if (!code) onDone();
  };
  return (
    <Page
      owner={of.organisationName}
      tools={preferences}
      action={
        <>
          {problem ? <ErrorNote>{t(`problem.${problem as 'offline'}`)}</ErrorNote> : null}
          <Button look="primary" size="big" wide onClick={onDone}>
            {t('own.cancelNot')}
          </Button>
          <Button look="danger" wide busy={busy} onClick={() => void cancel()}>
            {t('own.cancel')}
          </Button>
        </>
      }
    >
      <header className={heading.heading}>
        <h1>{t('own.cancelTitle')}</h1>
        <p>{t('own.cancelText')}</p>
      </header>
      <When of={of} times={times} />
    </Page>
  );
}
