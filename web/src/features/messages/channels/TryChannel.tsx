import { useState } from 'react';
import { type OperatorTried, tryChannel } from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';

/** Asks the operator as it is typed, before it is kept, and says what to do. */
export function useTryChannel(request: Parameters<typeof tryChannel>[0]) {
  const { busy, problem, change } = useChange();
  const [tried, setTried] = useState<OperatorTried | null>(null);
  const run = async () => {
    setTried(null);
    setTried(await change(() => tryChannel(request)));
  };
  return { busy, problem, tried, run };
}

export function TryButton({ busy, run }: Pick<ReturnType<typeof useTryChannel>, 'busy' | 'run'>) {
  const { t } = useTranslation();
  return (
    <Button busy={busy} onClick={() => void run()}>
      {t('channels.try')}
    </Button>
  );
}

export function Tried({ tried }: { readonly tried: OperatorTried | null }) {
  const { t } = useTranslation();
  if (!tried) return null;
  return tried.trouble ? (
    <ErrorNote title={t('channels.fails')}>
      <p>{t(`channels.trouble.${tried.trouble}`)}</p>
      {tried.detail ? <code>{tried.detail}</code> : null}
    </ErrorNote>
  ) : (
    <Note tone="good" title={t('channels.works')}>
      <p role="status">{t('channels.worksText')}</p>
    </Note>
  );
}
