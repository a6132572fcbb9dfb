import { useMemo } from 'react';
import { useTranslation } from '../../../locales/useTranslation';

/** Numbers with their units, as the reader's language writes them. */
export interface Figures {
  readonly share: (value: number) => string;
  readonly milliseconds: (value: number) => string;
  readonly seconds: (value: number) => string;
  readonly rate: (bitsPerSecond: number) => string;
}

function create(language: string): Figures {
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const [milliseconds, seconds] = [unit('millisecond', 0), unit('second', 1)];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    share: (value) => share.format(value),
    milliseconds: (value) => milliseconds.format(value),
    seconds: (value) => seconds.format(value),
    // The browsers' own short forms differ: 'Mb/s' here, 'Mbit/s' there.
    rate: (bits) =>
      bits < 1_000_000
        ? `${number.format(Math.round(bits / 1000))}\u00a0kbit/s`
        : `${number.format(bits / 1_000_000)}\u00a0Mbit/s`,
  };
}

export function useFigures(): Figures {
  const { language } = useTranslation();
  return useMemo(() => create(language), [language]);
}
