import { useMemo } from 'react';
import { regional } from '../../locales/regional';
import { unbroken } from '../../locales/unbroken';
import { useTranslation } from '../../locales/useTranslation';

/** Day, year, hour and zone: a report is read again when nobody knows any more which year it was. */
export function useWhen(): (instant: string) => string {
  const { language } = useTranslation();
  const region = regional(language);
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(region, { dateStyle: 'long' });
    const hour = new Intl.DateTimeFormat(region, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
    return (instant) => {
      const at = new Date(instant);
      return `${unbroken(day.format(at))}, ${unbroken(hour.format(at))}`;
    };
  }, [region]);
}
