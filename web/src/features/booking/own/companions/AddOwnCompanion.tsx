import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CompanionKind } from '../../../../api/booking';
import type { Problem } from '../../../../api/client';
import { currentLanguage, languages } from '../../../../locales/i18n';
import { useTranslation } from '../../../../locales/useTranslation';
import { Button } from '../../../../ui/controls/Button';
import { SelectField } from '../../../../ui/controls/SelectField';
import { TextField } from '../../../../ui/controls/TextField';
import { showFirstWrong } from '../../../../ui/showFirstWrong';
import heading from '../../../../ui/surfaces/Heading.module.css';
import { ErrorNote } from '../../../../ui/surfaces/Note';
import { Page } from '../../../../ui/surfaces/Page';
import { toast } from '../../../../ui/surfaces/Toasts';
import type { OwnPageProps } from '../OwnPage';
import css from './companions.module.css';

const kinds: readonly CompanionKind[] = ['relative', 'guardian', 'interpreter', 'other'];

/** The customer says who comes along with them; only a name is needed. */
export default function AddOwnCompanion({
  own,
  of,
  preferences,
  onDone,
}: Pick<OwnPageProps, 'own' | 'of' | 'preferences'> & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [person, setPerson] = useState<Wish>(nobody);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (form.current && (missing || problem)) showFirstWrong(form.current);
  }, [missing, problem]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [name, email, phone] = [person.name.trim(), person.email.trim() || null, person.phone.trim() || null];
    setMissing(name === '');
    if (name === '') return;
    setBusy(true);
    const refused = await own.bring({ ...person, name, email, phone });
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    toast(t('own.companions.added', { name }));
    onDone();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Page owner={of.organisationName} tools={preferences}>
        <header className={heading.heading}>
          <h1>{t('own.companions.addTitle')}</h1>
          <p>{t(of.series ? 'own.companions.addTextDate' : 'own.companions.addText')}</p>
        </header>
        <Fields person={person} missing={missing} problem={problem} onPerson={setPerson} />
        <div className={css.submit}>
          {problem && !isAField(problem) ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
          <Button type="submit" look="primary" size="big" wide busy={busy}>
            {t('own.companions.submit')}
          </Button>
        </div>
        <Button look="plain" wide onClick={onDone}>
          {t('own.companions.cancel')}
        </Button>
      </Page>
    </form>
  );
}

interface Wish {
  readonly name: string;
  readonly kind: CompanionKind;
  readonly email: string;
  readonly phone: string;
  readonly language: string;
}

const nobody = (): Wish => ({ name: '', kind: 'relative', email: '', phone: '', language: currentLanguage() });

const isAField = (problem: Problem) => Object.keys(problem.errors).length > 0;

interface FieldsProps {
  readonly person: Wish;
  readonly missing: boolean;
  readonly problem: Problem | null;
  readonly onPerson: (person: Wish) => void;
}

function Fields({ person, missing, problem, onPerson }: FieldsProps) {
  const { t } = useTranslation();
  const wrong = (field: string) =>
    problem?.errors[field]
      ? t(problem.code === 'message.country-closed' ? 'book.lack.phoneClosed' : 'own.companions.wrong')
      : null;
  const field = (name: keyof Wish) => ({
    value: person[name],
    onChange: (event: { target: { value: string } }) => onPerson({ ...person, [name]: event.target.value }),
  });
  return (
    <>
      <TextField
        label={t('own.companions.name')}
        autoComplete="off"
        maxLength={80}
        error={missing ? t('own.companions.missing') : wrong('name')}
        {...field('name')}
      />
      <SelectField
        label={t('own.companions.kind')}
        options={kinds.map((kind) => ({ value: kind, label: t(`own.companions.kinds.${kind}`) }))}
        {...field('kind')}
      />
      <TextField
        label={t('own.companions.email')}
        type="email"
        inputMode="email"
        autoComplete="off"
        maxLength={254}
        hint={t('own.companions.reach')}
        error={wrong('email')}
        {...field('email')}
      />
      <TextField
        label={t('own.companions.phone')}
        type="tel"
        autoComplete="off"
        maxLength={32}
        error={wrong('phone')}
        {...field('phone')}
      />
      <SelectField
        label={t('own.companions.language')}
        options={languages.map((one) => ({ value: one.code, label: one.name }))}
        {...field('language')}
      />
    </>
  );
}
