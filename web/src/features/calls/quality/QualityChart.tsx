import { useId } from 'react';
import type { QualityMinuteView } from '../../../api/quality';
import { useTranslation } from '../../../locales/useTranslation';
import { type Level, levels, shareOf, type Totals } from './judge';
import css from './quality.module.css';
import { useFigures } from './useFigures';

/** From and to in milliseconds: all participants of a call are drawn on one line of time. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const height = 48;
const width = 600;

/** Each minute is a column: what was good stands at the bottom, what was not hangs from the top. */
export function QualityChart({
  minutes,
  totals,
  span,
}: {
  readonly minutes: readonly QualityMinuteView[];
  readonly totals: Totals;
  readonly span: Span;
}) {
  const { t } = useTranslation();
  const figures = useFigures();
  const hatch = useId();
  const words = levels
    .filter((level) => totals.levels[level] > 0)
    .map((level) => `${t(`callQuality.level.${level}`)} ${figures.share(totals.levels[level])}`);
  return (
    <svg
      className={css.chart}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('callQuality.chart', { shares: words.join(', ') })}
    >
      <Hatch id={hatch} />
      {minutes.map((minute) => (
        <Column key={minute.startedAt} minute={minute} span={span} hatch={hatch} />
      ))}
    </svg>
  );
}

function Column({
  minute,
  span,
  hatch,
}: {
  readonly minute: QualityMinuteView;
  readonly span: Span;
  readonly hatch: string;
}) {
  const scale = width / (span.to - span.from);
  const x = (Date.parse(minute.startedAt) - span.from) * scale;
  const wide = Math.max(1, Number(minute.seconds) * 1000 * scale - 1);
  let y = height;
  return levels.map((level) => {
    const tall = (shareOf(minute, level) ?? 0) * height;
    y -= tall;
    return tall > 0 ? <rect key={level} x={x} y={y} width={wide} height={tall} {...paint(level, hatch)} /> : null;
  });
}

/** What the columns' parts mean; of those that occur. */
export function Legend({ shown }: { readonly shown: readonly Level[] }) {
  const { t } = useTranslation();
  const hatch = useId();
  return (
    <ul className={css.legend}>
      {shown.map((level) => (
        <li key={level}>
          <svg width="16" height="16" aria-hidden="true" className={css.swatch}>
            <Hatch id={hatch} />
            <rect width="16" height="16" {...paint(level, hatch)} />
          </svg>
          {t(`callQuality.level.${level}`)}
        </li>
      ))}
    </ul>
  );
}

/** Not by colour alone: what was weak is hatched. */
function paint(level: Level, hatch: string) {
  return level === 'weak' ? { fill: `url(#${hatch})` } : { className: css[level] };
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="6" className={css.weak} />
      </pattern>
    </defs>
  );
}
