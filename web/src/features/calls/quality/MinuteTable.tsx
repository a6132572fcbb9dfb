import type { QualityMinuteView } from '../../../api/quality';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { bitsOf, type Level, levels, shareOf } from './judge';
import css from './quality.module.css';
import { type Figures, useFigures } from './useFigures';

/** The same as the chart shows, in numbers. */
export function MinuteTable({
  minutes,
  label,
}: {
  readonly minutes: readonly QualityMinuteView[];
  readonly label: string;
}) {
  const { t } = useTranslation();
  const columns = ['time', 'verdict', 'loss', 'roundTrip', 'jitter', 'rate', 'freezes'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`callQuality.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {minutes.map((minute) => (
            <Row key={minute.startedAt} minute={minute} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ minute }: { readonly minute: QualityMinuteView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figures = useFigures();
  const jitter = Math.max(Number(minute.down.jitterMilliseconds ?? -1), Number(minute.up.jitterMilliseconds ?? -1));
  const level = mostly(minute);
  return (
    <tr>
      <th scope="row">{format.time(minute.startedAt)}</th>
      <td>{level ? t(`callQuality.level.${level}`) : '–'}</td>
      <td>{both(figures.share, minute.down.lossShare, minute.up.lossShare)}</td>
      <td>{shown(figures.milliseconds, minute.roundTripMedianMilliseconds)}</td>
      <td>{jitter < 0 ? '–' : figures.milliseconds(jitter)}</td>
      <td>{both(figures.rate, bitsOf(minute.down), bitsOf(minute.up))}</td>
      <td>{frozen(figures, minute)}</td>
    </tr>
  );
}

function mostly(minute: QualityMinuteView): Level | null {
  const shares = levels.map((level) => ({ level, share: shareOf(minute, level) ?? 0 }));
  const most = [...shares].sort((a, b) => b.share - a.share)[0];
  return most && most.share > 0 ? most.level : null;
}

const shown = (write: (value: number) => string, value: unknown) =>
  value === null || value === undefined ? '–' : write(Number(value));

/** To the participant, then from it. */
const both = (write: (value: number) => string, to: unknown, from: unknown) =>
  `↓\u00a0${write(Number(to))} ↑\u00a0${write(Number(from))}`;

function frozen(figures: Figures, { playback }: QualityMinuteView): string {
  if (playback?.freezes === null || playback?.freezes === undefined) return '–';
  const seconds = Number(playback.frozenSeconds ?? 0);
  return Number(playback.freezes) === 0 ? '0' : `${playback.freezes} (${figures.seconds(seconds)})`;
}
