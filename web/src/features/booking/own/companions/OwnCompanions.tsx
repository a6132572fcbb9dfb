import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { OwnAppointment } from '../../../../api/booking';
import type { Problem } from '../../../../api/client';
import { useTranslation } from '../../../../locales/useTranslation';
import { Button } from '../../../../ui/controls/Button';
import { useCopy } from '../../../../ui/hooks/useCopy';
import { ErrorNote } from '../../../../ui/surfaces/Note';
import type { Own } from '../useOwn';
import css from './companions.module.css';

export type TheirCompanions = NonNullable<OwnAppointment['companions']>;

export interface OwnCompanionsProps {
  readonly own: Own;
  readonly of: TheirCompanions;
  readonly organisation: string;
  readonly onAdd: () => void;
}

/** Who comes along with the customer. They take away whom they added; whom the desk added, the desk does. */
export default function OwnCompanions({ own, of, organisation, onAdd }: OwnCompanionsProps) {
  const { t } = useTranslation();
  if (of.items.length === 0 && !of.canChange) return null;
  const full = of.items.length >= Number(of.most);
  return (
    <section className={css.along}>
      <h2>{t('own.companions.title')}</h2>
      {of.items.length === 0 ? <p>{t('own.companions.text')}</p> : null}
      {of.items.length > 0 ? (
        <ul>
          {of.items.map((one) => (
            <Row key={one.id} own={own} one={one} mayChange={of.canChange} organisation={organisation} />
          ))}
        </ul>
      ) : null}
      {of.canChange && full ? <p>{t('own.companions.full', { most: of.most })}</p> : null}
      {of.canChange && !full ? (
        <Button wide icon={<UserPlus size={20} aria-hidden="true" />} onClick={onAdd}>
          {t('own.companions.add')}
        </Button>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly own: Own;
  readonly one: TheirCompanions['items'][number];
  readonly mayChange: boolean;
  readonly organisation: string;
}

function Row({ own, one, mayChange, organisation }: RowProps) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  const [sure, setSure] = useState(false);
  const { link } = one;
  return (
    <li>
      <span className={css.who}>
        <b>{one.name}</b>
        <small>{t(`people.companion.${one.kind}`)}</small>
        {one.reach ? <small>{one.reach}</small> : null}
        {one.mine ? null : <small>{t('own.companions.byDesk', { organisation })}</small>}
      </span>
      {sure ? (
        <Sure own={own} one={one} onKeep={() => setSure(false)} />
      ) : one.mine ? (
        <span className={css.actions}>
          {link ? (
            <Button
              aria-label={copied ? undefined : t('own.companions.copyNamed', { name: one.name })}
              onClick={() => void copy(link)}
            >
              <span aria-live="polite">{t(copied ? 'own.companions.copied' : 'own.companions.copy')}</span>
            </Button>
          ) : null}
          {mayChange ? (
            <Button
              look="plain"
              aria-label={t('own.companions.removeNamed', { name: one.name })}
              onClick={() => setSure(true)}
            >
              {t('own.companions.remove')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </li>
  );
}

/** Their link ends at once and they are told, so it is asked for twice. */
function Sure({ own, one, onKeep }: Pick<RowProps, 'own' | 'one'> & { readonly onKeep: () => void }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async () => {
    setBusy(true);
    setProblem(await own.leaveOut(one.id));
    setBusy(false);
  };
  return (
    <>
      <p role="status">
        {t(one.reach ? 'own.companions.removeTold' : 'own.companions.removeWhat', { name: one.name })}
      </p>
      <span className={css.actions}>
        <Button look="danger" busy={busy} onClick={() => void remove()}>
          {t('own.companions.removeSure')}
        </Button>
        <Button autoFocus onClick={onKeep}>
          {t('own.companions.keep')}
        </Button>
      </span>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </>
  );
}
