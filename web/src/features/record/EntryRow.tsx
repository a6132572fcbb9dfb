import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import css from '../../ui/surfaces/DeskPage.module.css';
import type { RecordEntry } from './record';

/** One fact in plain words: what, about whom, by whom, whence and when. */
export function EntryRow({ of }: { readonly of: RecordEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { by, person, role, origin } = of;
  const name = (actor: NonNullable<RecordEntry['by']>) =>
    actor.program
      ? t('record.program', { name: actor.name ?? t('record.unknown') })
      : (actor.name ?? t('record.unknown'));
  const about = [
    person ? name(person) : null,
    role ? t(`role.${role}`) : null,
    by && by.id !== person?.id ? t('record.by', { name: name(by) }) : null,
    of.locked ? t('record.locked') : null,
    of.problem,
  ].filter(Boolean);
  const { browser, system } = origin ?? {};
  const whence = origin && [
    t(`record.way.${origin.way}`),
    browser && system ? t('account.device', { browser, system }) : (browser ?? system ?? t('account.unknown')),
    origin.addressErased
      ? t('record.addressErased')
      : origin.address
        ? t('account.from', { address: origin.address })
        : null,
  ];
  return (
    <li className={css.row}>
      <div className={css.what}>
        <strong>{t(`record.kind.${of.kind}`)}</strong>
        {about.length > 0 ? <p>{about.join(' · ')}</p> : null}
        {whence ? <p className={css.soft}>{whence.filter(Boolean).join(' · ')}</p> : null}
      </div>
      <time className={css.soft} dateTime={of.at} title={format.full(of.at)}>
        {format.when(of.at, Date.now())}
      </time>
    </li>
  );
}
