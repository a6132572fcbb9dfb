import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AppointmentView,
  type CompanionView,
  listCompanions,
  removeCompanion,
  type SeriesScope,
} from '../../../../api/booking';
import { useChange } from '../../../../api/useChange';
import { useTranslation } from '../../../../locales/useTranslation';
import { Button } from '../../../../ui/controls/Button';
import { useCopy } from '../../../../ui/hooks/useCopy';
import { ErrorNote } from '../../../../ui/surfaces/Note';
import calendar from '../calendar.module.css';
import { ScopeButtons } from '../series/ScopeButtons';
import { CompanionForm } from './CompanionForm';
import css from './companions.module.css';

export interface CompanionsProps {
  readonly of: AppointmentView;
  readonly mayChange: boolean;
}

/** Who comes along with the customer: a guardian, a relative, an interpreter. Each has a link of their own. */
export function Companions({ of, mayChange }: CompanionsProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  // Whoever closes the form goes on where they opened it.
  const [back, setBack] = useState(false);
  const { data } = useQuery({ queryKey: ['companions', of.id], queryFn: () => listCompanions(of.id) });
  if (!data || (data.items.length === 0 && !mayChange)) return null;
  const full = data.items.length >= Number(data.most);
  return (
    <section className={css.section}>
      <h3>{t('companions.title')}</h3>
      {data.items.length > 0 ? (
        <ul className={css.people}>
          {data.items.map((one) => (
            <Row key={one.id} of={of} one={one} mayChange={mayChange} />
          ))}
        </ul>
      ) : adding ? null : (
        <p className={css.soft}>{t('companions.text')}</p>
      )}
      {adding ? (
        <CompanionForm
          of={of}
          onDone={() => {
            setAdding(false);
            setBack(true);
          }}
        />
      ) : mayChange && full ? (
        <p className={css.soft}>{t('companions.full', { most: data.most })}</p>
      ) : mayChange ? (
        <div className={calendar.actions}>
          <Button autoFocus={back} onClick={() => setAdding(true)}>
            {t('companions.add')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly of: AppointmentView;
  readonly one: CompanionView;
  readonly mayChange: boolean;
}

function Row({ of, one, mayChange }: RowProps) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  const [sure, setSure] = useState(false);
  const { link } = one;
  const reached = [one.email, one.phone].filter(Boolean).join(' · ');
  return (
    <li className={css.person}>
      <span className={css.who}>
        <strong>{one.name}</strong>
        <span className={css.soft}>{t(`people.companion.${one.kind}`)}</span>
        {reached ? <span className={css.soft}>{reached}</span> : null}
        {one.byCustomer ? <span className={css.soft}>{t('companions.byCustomer')}</span> : null}
      </span>
      {sure ? (
        <Sure of={of} one={one} onKeep={() => setSure(false)} />
      ) : (
        <div className={calendar.actions}>
          {link ? (
            <Button
              aria-label={copied ? undefined : t('companions.copyNamed', { name: one.name })}
              onClick={() => void copy(link)}
            >
              <span aria-live="polite">{t(copied ? 'companions.copied' : 'companions.copy')}</span>
            </Button>
          ) : null}
          {mayChange ? (
            <Button
              look="plain"
              aria-label={t('companions.removeNamed', { name: one.name })}
              onClick={() => setSure(true)}
            >
              {t('companions.remove')}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
}

/** Asked for twice; of a series, from which dates. */
function Sure({ of, one, onKeep }: Pick<RowProps, 'of' | 'one'> & { readonly onKeep: () => void }) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<SeriesScope | null>(null);
  const { busy, problem, change } = useChange('companions');
  const remove = async (from: SeriesScope) => {
    setScope(from);
    await change(() => removeCompanion(of.id, one.id, from));
    setScope(null);
  };
  return (
    <>
      <p role="status">
        {t(one.email || one.phone ? 'companions.removeTold' : 'companions.removeWhat', { name: one.name })}
      </p>
      <div className={calendar.actions}>
        {of.series ? (
          <ScopeButtons danger busy={scope} onChoose={(from) => void remove(from)} />
        ) : (
          <Button look="danger" busy={busy} onClick={() => void remove('one')}>
            {t('companions.removeSure')}
          </Button>
        )}
        <Button autoFocus onClick={onKeep}>
          {t('companions.keep')}
        </Button>
      </div>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </>
  );
}
