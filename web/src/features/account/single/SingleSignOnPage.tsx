import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { readSingleSignOn, type SingleSignOnView, setUpProvider } from '../../../api/singleSignOn';
import { useChange } from '../../../api/useChange';
import { useTranslation } from '../../../locales/useTranslation';
import { AgeField } from '../../../ui/controls/AgeField';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextField } from '../../../ui/controls/TextField';
import { useCopy } from '../../../ui/hooks/useCopy';
import { showFirstWrong } from '../../../ui/showFirstWrong';
import { AtOnce } from '../../../ui/surfaces/AtOnce';
import { Back } from '../../../ui/surfaces/Back';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import { formOf, missingIn, type ProviderForm, requestOf, type TextOf } from './providerForm';
import { RemovePanel } from './RemovePanel';
import { TryIt } from './TryIt';

const roles = ['observer', 'specialist', 'manager'] as const;

/** Where an owner says at which identity provider the organisation's people sign in. */
export function SingleSignOnPage({ back }: { readonly back: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={`${css.page} ${css.narrow}`}>
      <Back>{back}</Back>
      <h1>{t('single.title')}</h1>
      <p className={css.soft}>{t('single.text')}</p>
      <AtOnce loading={t('desk.loading')}>
        <Provider />
      </AtOnce>
    </div>
  );
}

function Provider() {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['single-sign-on-set-up'],
    queryFn: readSingleSignOn,
    refetchOnWindowFocus: false,
  });
  return (
    <>
      {error ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
      {data ? <SetUp key={String(data.setUp)} view={data} /> : null}
      {data?.setUp ? <RemovePanel /> : null}
    </>
  );
}

function SetUp({ view }: { readonly view: SingleSignOnView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, change } = useChange();
  const [form, setForm] = useState(() => formOf(view));
  const [tried, setTried] = useState(false);
  const missing = tried ? missingIn(form, view.hasSecret) : [];
  const set = (part: Partial<ProviderForm>) => setForm({ ...form, ...part });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const page = event.currentTarget;
    const whole = missingIn(form, view.hasSecret).length === 0 && form.ofAge;
    const saved = whole ? await change(() => setUpProvider(requestOf(form))) : null;
    if (!saved) {
      showFirstWrong(page);
      return;
    }
    queries.setQueryData(['single-sign-on-set-up'], saved);
    setForm(formOf(saved));
    toast(t('single.saved'));
  };
  const text = (field: TextOf) => ({
    label: t(`single.field.${field}`),
    hint: field === 'clientSecret' && view.hasSecret ? t('single.kept') : t(`single.hint.${field}`),
    // What is missing is explained where it is missing.
    error: missing.includes(field)
      ? `${t('setup.missing')} ${t(`single.hint.${field}`)}`
      : problem?.errors[field]
        ? t('single.wrong')
        : null,
    autoComplete: 'off',
    spellCheck: false,
    value: form[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <section className={css.panel}>
        <h2>{t('single.providerTitle')}</h2>
        <ReturnAddress address={view.returnAddress} />
        <TextField {...text('issuer')} inputMode="url" />
        <TextField {...text('clientId')} />
        <TextField {...text('clientSecret')} type="password" autoComplete="new-password" />
        <TryIt form={form} ready={missingIn({ ...form, name: '-', domains: '-' }, view.hasSecret).length === 0} />
      </section>
      <section className={css.panel}>
        <h2>{t('single.peopleTitle')}</h2>
        <TextField {...text('name')} maxLength={40} />
        <TextField {...text('domains')} />
        <SelectField
          label={t('single.roleOfNew')}
          hint={t('single.roleOfNewHint')}
          value={form.roleOfNew}
          options={[
            { value: '', label: t('single.invitedOnly') },
            ...roles.map((one) => ({ value: one, label: t(`role.${one}`) })),
          ]}
          onChange={(event) => set({ roleOfNew: event.target.value as ProviderForm['roleOfNew'] })}
        />
        <Switch checked={form.trustsAddresses} name="trusts" onChange={(on) => set({ trustsAddresses: on })} />
        <Switch checked={form.only} name="only" onChange={(on) => set({ only: on })} />
        <AgeField
          label={t('single.age', { count: view.age })}
          checked={form.ofAge}
          error={tried && !form.ofAge ? t('single.ageMissing') : null}
          onChange={(ofAge) => set({ ofAge })}
        />
        {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
        <span>
          <Button type="submit" look="primary" busy={busy}>
            {t('single.save')}
          </Button>
        </span>
      </section>
    </form>
  );
}

interface SwitchProps {
  readonly checked: boolean;
  readonly name: 'trusts' | 'only';
  readonly onChange: (on: boolean) => void;
}

function Switch({ checked, name, onChange }: SwitchProps) {
  const { t } = useTranslation();
  return (
    <div>
      <label className={css.choice}>
        <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
        {t(`single.${name}`)}
      </label>
      <p className={css.soft}>{t(`single.${name}Hint`)}</p>
    </div>
  );
}

/** What the provider asks for first: it is copied, not typed. */
function ReturnAddress({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  return (
    <div className={css.form}>
      <p>{t('single.register')}</p>
      <code className={css.soft}>{address}</code>
      <span>
        <Button onClick={() => void copy(address)}>
          <span aria-live="polite">{t(copied ? 'inviteStaff.copied' : 'single.copy')}</span>
        </Button>
      </span>
    </div>
  );
}
