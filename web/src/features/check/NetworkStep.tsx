import { RotateCw } from 'lucide-react';
import type { NetworkLeg } from '../../api/check';
import { bestLeg, judgeLine } from '../../call/check';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import css from './check.module.css';
import { figures } from './figures';
import type { StepProps } from './Steps';

/** The line in words; its figures for whoever looks after it. */
export function NetworkStep({ run, state }: StepProps) {
  const { t } = useTranslation();
  const { udp, tcp, measuring, steps } = state;
  const leg = bestLeg(state);
  if (steps.network === 'running')
    return (
      <>
        <p role="status">{t('check.network.running')}</p>
        {measuring ? <p className={css.soft}>{t(`check.network.${measuring}`)}</p> : null}
      </>
    );
  const word = steps.network === 'skipped' ? 'skipped' : leg ? judgeLine(leg) : 'none';
  return (
    <>
      <p role="status">{t(`check.network.${word}`)}</p>
      {leg && !udp ? <p>{t('check.network.tcpOnly')}</p> : null}
      {leg ? <Figures udp={udp} tcp={tcp} /> : null}
      {word === 'good' ? null : (
        <Button icon={<RotateCw size={18} aria-hidden="true" />} onClick={() => void run.again('network')}>
          {t('check.retry')}
        </Button>
      )}
    </>
  );
}

function Figures({ udp, tcp }: { readonly udp: NetworkLeg | null; readonly tcp: NetworkLeg | null }) {
  const { t, language } = useTranslation();
  const ways = [figures(udp, language), figures(tcp, language)];
  const rows = ['roundTrip', 'jitter', 'loss', 'up', 'down', 'amount'] as const;
  return (
    <details className={css.figures}>
      <summary>{t('check.network.details')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('check.network.way')}</th>
            <th scope="col">{t('check.network.udpShort')}</th>
            <th scope="col">{t('check.network.tcpShort')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`check.network.${row}`)}</th>
              {ways.map((way, index) => {
                const figure = way?.[row];
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: always UDP and TCP, in this order
                  <td key={index}>
                    {way === null
                      ? t('check.network.closed')
                      : figure
                        ? t(`check.network.${figure.unit}`, figure.gaps)
                        : '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
