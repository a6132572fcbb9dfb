import type { NetworkLeg } from '../../api/check';

export interface Figure {
  readonly unit: 'ms' | 'percent' | 'rate' | 'bytes';
  readonly gaps: Readonly<Record<string, string>>;
}

export type Figures = Readonly<Record<'roundTrip' | 'jitter' | 'loss' | 'up' | 'down' | 'amount', Figure | null>>;

/** A leg's figures as the reader's language writes them; null for a way that is closed. */
export function figures(leg: NetworkLeg | null, language: string): Figures | null {
  if (!leg) return null;
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const one = (unit: Figure['unit'], value: number | null, digits = 0): Figure | null =>
    value === null ? null : { unit, gaps: { value: number(value, digits) } };
  return {
    roundTrip: one('ms', leg.roundTripMilliseconds),
    jitter: one('ms', leg.jitterMilliseconds),
    loss: one('percent', leg.loss === null ? null : leg.loss * 100, 1),
    up: one('rate', leg.upKbps / 1000, 1),
    down: one('rate', leg.downKbps / 1000, 1),
    amount: { unit: 'bytes', gaps: { up: number(leg.upBytes / 1e6, 1), down: number(leg.downBytes / 1e6, 1) } },
  };
}
