import type { ConsentView, ThreadDetail } from '../../../api/messages';
import { noteConsent } from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { ErrorNote } from '../../../ui/surfaces/Note';
import css from '../messages.module.css';

/** Whether the customer wants to be written to, and what proves it: folded away while nothing is in the way. */
export function Consents({ of, mayWrite }: { readonly of: ThreadDetail; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { busy, problem, change } = useChange('thread');
  const last = [...new Map(of.consents.map((one) => [one.address, one])).values()];
  const ended = last.filter((one) => !one.given);
  const note = (one: ConsentView) => void change(() => noteConsent(of.thread.id, one.channel, !one.given));
  if (last.length === 0) return null;
  return (
    <details className={css.consents} open={ended.length > 0 || undefined}>
      <summary>{ended.length > 0 ? t('messages.consentEnded') : t('messages.consent')}</summary>
      <ul>
        {last.map((one) => (
          <li key={one.address}>
            <span>
              {t(one.given ? `messages.given.${one.source}` : `messages.ended.${one.source}`, {
                address: one.address,
                time: format.full(one.at),
              })}
            </span>
            {mayWrite ? (
              <Button look="plain" busy={busy} onClick={() => note(one)}>
                {t(one.given ? 'messages.noteEnd' : 'messages.noteGiven')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </details>
  );
}
