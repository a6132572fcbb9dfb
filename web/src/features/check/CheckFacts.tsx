import type { ReactNode } from 'react';
import type { DeviceCheck, NetworkLeg } from '../../api/check';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { VerdictMark } from '../../ui/marks/VerdictMark';
import css from './facts.module.css';
import { figures } from './figures';

/** A customer's device check as the desk reads it: the verdict, then what is behind it. */
export function CheckFacts({ check }: { readonly check: DeviceCheck | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!check)
    return (
      <section className={css.facts}>
        <h3>{t('deviceCheck.title')}</h3>
        <p className={css.soft}>{t('deviceCheck.none')}</p>
      </section>
    );
  const { camera, microphone, loudspeaker, playback, networkTried } = check;
  return (
    <section className={css.facts}>
      <h3>{t('deviceCheck.title')}</h3>
      <VerdictMark verdict={check.verdict}>{t(`board.check.${check.verdict}`)}</VerdictMark>
      <p className={css.soft}>
        {check.device} · {t('deviceCheck.made', { time: format.when(check.at, Date.now()) })}
      </p>
      <dl className={css.list}>
        {camera ? <Fact name={t('deviceCheck.camera')}>{t(`deviceCheck.finding.${camera}`)}</Fact> : null}
        {microphone ? <Fact name={t('deviceCheck.microphone')}>{t(`deviceCheck.finding.${microphone}`)}</Fact> : null}
        {loudspeaker === null ? null : (
          <Fact name={t('deviceCheck.loudspeaker')}>
            {t(loudspeaker ? 'deviceCheck.heard' : 'deviceCheck.notHeard')}
          </Fact>
        )}
        {networkTried ? (
          <>
            <Fact name={t('deviceCheck.udp')}>
              <Leg leg={check.udp} />
            </Fact>
            <Fact name={t('deviceCheck.tcp')}>
              <Leg leg={check.tcp} />
            </Fact>
          </>
        ) : null}
        {playback === null ? null : (
          <Fact name={t('deviceCheck.playback')}>{t(playback ? 'deviceCheck.cameBack' : 'deviceCheck.lost')}</Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Leg({ leg }: { readonly leg: NetworkLeg | null }) {
  const { t, language } = useTranslation();
  const of = figures(leg, language);
  if (!of) return t('deviceCheck.closed');
  const rows = ['roundTrip', 'jitter', 'up', 'down', 'loss', 'amount'] as const;
  return (
    <ul className={css.leg}>
      {rows.map((row) => (of[row] ? <li key={row}>{t(`deviceCheck.leg.${row}`, of[row].gaps)}</li> : null))}
    </ul>
  );
}
