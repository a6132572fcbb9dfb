import { Bell } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { askToNotify, canNotify, notifying } from '../notify';
import css from './talk.module.css';

/** The browser tells them when it is their turn, while the page is behind others. Absent where the browser cannot. */
export function NotifyPanel() {
  const { t } = useTranslation();
  const [state, setState] = useState(() => (canNotify() ? notifying() : 'off'));
  const [refused, setRefused] = useState(false);
  if (refused)
    return (
      <p className={css.soft} role="status">
        {t('notify.refused')}
      </p>
    );
  if (state === 'off') return null;
  if (state === 'on')
    return (
      <p className={css.soft} role="status">
        {t('notify.on')}
      </p>
    );
  const ask = async () => {
    const answer = await askToNotify();
    setState(answer);
    setRefused(answer === 'off');
  };
  return (
    <div className={css.check}>
      <Button wide icon={<Bell size={20} aria-hidden="true" />} onClick={() => void ask()}>
        {t('notify.offer')}
      </Button>
      <p className={css.soft}>{t('notify.text')}</p>
    </div>
  );
}
