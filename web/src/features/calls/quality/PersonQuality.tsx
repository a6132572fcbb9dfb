import { CircleAlert, CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import type { QualityParticipant } from '../../../api/quality';
import { useTranslation } from '../../../locales/useTranslation';
import { type Totals, totalsOf, type Verdict, verdictOf } from './judge';
import { MinuteTable } from './MinuteTable';
import { QualityChart, type Span } from './QualityChart';
import css from './quality.module.css';
import { useFigures } from './useFigures';

const icons = { good: CircleCheck, weak: CircleAlert, bad: TriangleAlert, unknown: CircleHelp } as const;

/** @param name 'Customer 2': the record knows roles, not names. */
export function PersonQuality({
  person,
  name,
  span,
}: {
  readonly person: QualityParticipant;
  readonly name: string;
  readonly span: Span;
}) {
  const { t } = useTranslation();
  const totals = totalsOf(person.minutes);
  const verdict = verdictOf(totals);
  const Icon = icons[verdict.level];
  return (
    <article className={css.person}>
      <h4>{name}</h4>
      <p className={css.verdict} data-level={verdict.level}>
        <Icon size={20} aria-hidden="true" />
        <span>{useVerdictText(verdict)}</span>
      </p>
      <QualityChart minutes={person.minutes} totals={totals} span={span} />
      <Numbers totals={totals} />
      <details className={css.minutes}>
        <summary>{t('callQuality.minutes')}</summary>
        <MinuteTable minutes={person.minutes} label={t('callQuality.minutesOf', { name })} />
      </details>
    </article>
  );
}

function useVerdictText({ level, cause }: Verdict): string {
  const { t } = useTranslation();
  const said = t(`callQuality.said.${level}`);
  return cause ? `${said} ${t(`callQuality.cause.${cause}`)}` : said;
}

function Numbers({ totals }: { readonly totals: Totals }) {
  const { t } = useTranslation();
  const figures = useFigures();
  const ways = (to: string, from: string) => t('callQuality.ways', { to, from });
  const rows: readonly (readonly [string, string | null])[] = [
    [t('callQuality.loss'), ways(figures.share(totals.lossTo), figures.share(totals.lossFrom))],
    [t('callQuality.rate'), ways(figures.rate(totals.bitsTo), figures.rate(totals.bitsFrom))],
    [t('callQuality.roundTrip'), useRoundTrip(totals)],
    [t('callQuality.jitter'), totals.jitter === null ? null : figures.milliseconds(totals.jitter)],
    [t('callQuality.freezes'), useFreezes(totals)],
    [t('callQuality.concealed'), totals.concealed === null ? null : figures.share(totals.concealed)],
    [t('callQuality.picture'), totals.picture && `${totals.picture.width}\u00a0×\u00a0${totals.picture.height}`],
  ];
  return (
    <dl className={css.numbers}>
      {rows.map(([label, value]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function useRoundTrip({ roundTrip, roundTripMost }: Totals): string | null {
  const { t } = useTranslation();
  const { milliseconds } = useFigures();
  if (roundTrip === null) return null;
  return roundTripMost === null
    ? milliseconds(roundTrip)
    : t('callQuality.atMost', { value: milliseconds(roundTrip), most: milliseconds(roundTripMost) });
}

function useFreezes({ freezes, frozenSeconds }: Totals): string | null {
  const { t } = useTranslation();
  const { seconds } = useFigures();
  if (freezes === null) return null;
  return freezes === 0
    ? t('callQuality.noFreeze')
    : t('callQuality.frozen', { count: freezes, time: seconds(frozenSeconds ?? 0) });
}
