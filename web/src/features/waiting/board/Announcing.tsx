import { BellRing, Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import { bell, chime } from '../../../call';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useStore } from '../../../ui/hooks/useStore';
import { Note } from '../../../ui/surfaces/Note';
import { askToNotify, type Notifying, notifying } from '../notify';
import css from './board.module.css';

const asked = 'guichet.notify-asked';

/** How one hears of whoever comes: by a sound, which can be turned off, and by the browser's notifications. */
export function Announcing() {
  return (
    <>
      <Sound />
      <NotifyLater />
    </>
  );
}

function Sound() {
  const { t } = useTranslation();
  const on = useStore(bell);
  const turn = () => {
    bell.set(!on);
    // So that one knows it again.
    if (!on) chime('came');
  };
  return (
    <Button
      icon={on ? <Volume2 size={20} aria-hidden="true" /> : <VolumeX size={20} aria-hidden="true" />}
      onClick={turn}
    >
      {t(on ? 'board.soundOff' : 'board.soundOn')}
    </Button>
  );
}

const isAsked = () => localStorage.getItem(asked) !== null;

/** For whoever said "not now" once. */
function NotifyLater() {
  const { t } = useTranslation();
  const [offered, setOffered] = useState(() => isAsked() && notifying() === 'ask');
  if (!offered) return null;
  const ask = async () => setOffered((await askToNotify()) === 'ask');
  return (
    <Button icon={<BellRing size={20} aria-hidden="true" />} onClick={() => void ask()}>
      {t('board.notify')}
    </Button>
  );
}

/** Asked once, in words, before the browser asks; whoever says no is not asked again. */
export function AskToNotify() {
  const { t } = useTranslation();
  const [state, setState] = useState<Notifying>(() => (isAsked() ? 'off' : notifying()));
  if (state !== 'ask') return null;
  const answer = async (yes: boolean) => {
    localStorage.setItem(asked, '1');
    if (yes) await askToNotify();
    setState('off');
  };
  return (
    <Note
      tone="info"
      title={t('board.notifyTitle')}
      action={
        <span className={css.hand}>
          <Button look="primary" onClick={() => void answer(true)}>
            {t('board.notify')}
          </Button>
          <Button onClick={() => void answer(false)}>{t('board.notNow')}</Button>
        </span>
      }
    >
      <p>{t('board.notifyText')}</p>
    </Note>
  );
}
