import { useState } from 'react';
import { customerLanguage, keepCustomerLanguage } from '../../../../locales/customerLanguage';
import { asLanguage, type Language, languages } from '../../../../locales/i18n';
import { useTranslation } from '../../../../locales/useTranslation';
import { SelectField } from '../../../../ui/controls/SelectField';
import { ownZone, zoneNames } from '../../slots/times';
import css from './customer.module.css';

/** In which language and by which clock a customer reads what is written to them. */
export interface Reader {
  readonly language: string;
  /** IANA; null where their number or the organisation says it. */
  readonly zone: string | null;
  readonly change: (change: { readonly language?: Language; readonly zone?: string }) => void;
}

/** @param known Their language, where it is known: it is not what is remembered for the next one. */
export function useReader(known: string | null | undefined): Reader {
  const [language, setLanguage] = useState<string>(() => known ?? customerLanguage());
  const [zone, setZone] = useState('');
  return {
    language,
    zone: zone || null,
    change: (change) => {
      if (change.language) {
        setLanguage(change.language);
        keepCustomerLanguage(change.language);
      }
      if (change.zone !== undefined) setZone(change.zone);
    },
  };
}

/** Where nobody says otherwise, a number's country knows the customer's clock better than this browser does. */
export const zoneFor = (of: Reader, phone: string): string | null => of.zone ?? (phone.trim() ? null : ownZone());

export function ReaderFields({ of }: { readonly of: Reader }) {
  const { t } = useTranslation();
  const here = ownZone();
  return (
    <div className={css.reader}>
      <SelectField
        label={t('calendar.theirLanguage')}
        value={asLanguage(of.language) ?? of.language}
        options={languages.map((one) => ({ value: one.code, label: one.name }))}
        onChange={(event) => of.change({ language: event.target.value as Language })}
      />
      <SelectField
        label={t('calendar.theirZone')}
        hint={t('calendar.theirZoneHint')}
        value={of.zone ?? ''}
        options={[
          { value: '', label: t('calendar.zoneHere', { zone: plain(here) }) },
          ...zoneNames().map((zone) => ({ value: zone, label: plain(zone) })),
        ]}
        onChange={(event) => of.change({ zone: event.target.value })}
      />
    </div>
  );
}

const plain = (zone: string) => zone.replaceAll('_', ' ');
