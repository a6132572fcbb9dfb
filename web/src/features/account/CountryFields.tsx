import { useQuery } from '@tanstack/react-query';
import { listCountries } from '../../api/people';
import { useTranslation } from '../../locales/useTranslation';
import { AgeField } from '../../ui/controls/AgeField';
import { SelectField } from '../../ui/controls/SelectField';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../ui/surfaces/Note';

export interface CountryFieldsProps {
  /** ISO 3166-1; 'other' for one where the service is not offered; empty while none is chosen. */
  readonly country: string;
  readonly ofAge: boolean;
  readonly missing: boolean;
  readonly tried: boolean;
  readonly onChange: (chosen: { readonly country: string; readonly ofAge: boolean }) => void;
}

/** Where the organisation is, what follows from it, and that who makes the account is old enough there. */
export function CountryFields({ country, ofAge, missing, tried, onChange }: CountryFieldsProps) {
  const { t, language } = useTranslation();
  const { data } = useQuery({ queryKey: ['countries'], queryFn: listCountries, staleTime: Number.POSITIVE_INFINITY });
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const offered = (data?.items ?? [])
    .map((one) => ({ value: one.code, label: names.of(one.code) ?? one.code }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const chosen = data?.items.find((one) => one.code === country);
  return (
    <>
      <SelectField
        label={t('country.label')}
        hint={t('country.hint')}
        value={country}
        aria-invalid={missing || undefined}
        options={[{ value: '', label: t('country.choose') }, ...offered, { value: 'other', label: t('country.other') }]}
        onChange={(event) => onChange({ country: event.target.value, ofAge: false })}
      />
      {missing ? <ErrorNote>{t('country.choose')}</ErrorNote> : null}
      {country === 'other' ? <ErrorNote>{t('country.closed')}</ErrorNote> : null}
      {chosen ? (
        <>
          <Note>
            <p>{t('country.home', { region: t(`country.${chosen.region}`) })}</p>
            <p className={css.soft}>{chosen.ageSource ?? t('country.noSource')}</p>
          </Note>
          <AgeField
            label={t('country.age', { count: chosen.age })}
            checked={ofAge}
            error={tried && !ofAge ? t('country.ageMissing') : null}
            onChange={(checked) => onChange({ country, ofAge: checked })}
          />
        </>
      ) : null}
    </>
  );
}
