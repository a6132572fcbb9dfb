import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { PublicType } from '../../../api/booking';
import type { Problem } from '../../../api/client';
import { inLanguage } from '../../../locales/bothLanguages';
import { useTranslation } from '../../../locales/useTranslation';
import { AgeField } from '../../../ui/controls/AgeField';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import { showFirstWrong } from '../../../ui/showFirstWrong';
import heading from '../../../ui/surfaces/Heading.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { Page } from '../../../ui/surfaces/Page';
import { PrepareList } from '../../../ui/surfaces/PrepareList';
import type { Span, Times } from '../slots/times';
import type { PublicPagesProps } from './PublicPages';
import css from './public.module.css';
import type { Booking } from './usePublicBooking';

export interface Given {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly about: string;
  readonly agreed: boolean;
  readonly ofAge: boolean;
}

export const nothing: Given = { name: '', email: '', phone: '', about: '', agreed: false, ofAge: false };

export type Lack = 'name' | 'email' | 'phone' | 'reach' | 'agreed' | 'ofAge';

/** What still keeps it from being booked, in the order of the page. The server looks again. */
export function lacks(given: Given, consent: string | null): readonly Lack[] {
  const [email, phone] = [given.email.trim(), given.phone.trim()];
  const found: (Lack | null)[] = [
    given.name.trim() ? null : 'name',
    email || phone ? null : 'reach',
    email && !/^[^\s@]+@[^\s@]+$/u.test(email) ? 'email' : null,
    phone && !(/^[\d+\-. ()/]{3,32}$/u.test(phone) && phone.replace(/\D/g, '').length >= 3) ? 'phone' : null,
    consent && !given.agreed ? 'agreed' : null,
    given.ofAge ? null : 'ofAge',
  ];
  return found.filter((lack) => lack !== null);
}

export interface DetailsProps extends PublicPagesProps {
  readonly type: PublicType;
  readonly chosen: Span;
  readonly times: Times;
  readonly given: Given;
  readonly onGiven: (given: Given) => void;
  readonly booking: Booking;
  readonly onBack: () => void;
}

export function Details(props: DetailsProps) {
  const { page, preferences, type, chosen, times, given, booking, onBack } = props;
  const { t, language } = useTranslation();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isAField(booking.problem) && form.current) showFirstWrong(form.current);
  }, [booking.problem]);
  const missing = tried ? lacks(given, page.consent) : [];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (lacks(given, page.consent).length > 0) {
      showFirstWrong(event.currentTarget);
      return;
    }
    const { name, email, phone, about, agreed, ofAge } = given;
    void booking.book({
      typeId: type.id,
      start: chosen.start,
      name,
      email,
      phone,
      about,
      agreed,
      ofAge,
      language,
      zone: times.zone,
    });
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Page owner={page.organisationName} tools={preferences}>
        <header className={heading.heading}>
          <h1>{t('book.who')}</h1>
          <p>{t('book.chosen', { type: type.name, day: times.day(chosen.start), time: times.hour(chosen.start) })}</p>
        </header>
        <PrepareList title={t('prepare.title')} words={inLanguage(type.prepare, language)} />
        <Fields {...props} missing={missing} />
        <Submit booking={booking} />
        <Button look="plain" wide onClick={onBack}>
          {t('book.otherTime')}
        </Button>
      </Page>
    </form>
  );
}

const isClosed = (problem: Problem | null) => problem?.code === 'message.country-closed';

/** What was refused is what was typed into a field: there it is said what is wrong. */
const isAField = (problem: Problem | null) =>
  problem !== null && (isClosed(problem) || Object.keys(problem.errors).length > 0);

/** What was refused stands above the button, which stays in sight. */
function Submit({ booking: { busy, problem } }: { readonly booking: Booking }) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem && !isAField(problem)) end.current?.scrollIntoView?.({ block: 'nearest' });
  }, [problem]);
  return (
    <div ref={end} className={css.submit}>
      {problem ? (
        <ErrorNote>{t(`problem.${problem.errors.phone ? 'request.invalid' : problem.code}`)}</ErrorNote>
      ) : null}
      <Button type="submit" look="primary" size="big" wide busy={busy}>
        {t(busy ? 'book.booking' : 'book.book')}
      </Button>
    </div>
  );
}

function Fields({ page, given, onGiven, booking, missing }: DetailsProps & { readonly missing: readonly Lack[] }) {
  const { t } = useTranslation();
  const wrong = (name: string, lack: Lack) =>
    missing.includes(lack) || booking.problem?.errors[name] ? t(`book.lack.${lack}`) : null;
  const field = (name: 'name' | 'email' | 'phone' | 'about') => ({
    value: given[name],
    onChange: (event: { target: { value: string } }) => onGiven({ ...given, [name]: event.target.value }),
  });
  const closed = isClosed(booking.problem) ? t('book.lack.phoneClosed') : null;
  const reach = missing.includes('reach') ? t('book.lack.reach') : null;
  return (
    <>
      <TextField
        label={t('book.name')}
        autoComplete="name"
        maxLength={80}
        error={wrong('name', 'name')}
        {...field('name')}
      />
      <TextField
        label={t('book.email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
        hint={t('book.reachHint')}
        error={reach ?? wrong('email', 'email')}
        {...field('email')}
      />
      <TextField
        label={t('book.phone')}
        type="tel"
        autoComplete="tel"
        maxLength={32}
        error={closed ?? wrong('phone', 'phone')}
        {...field('phone')}
      />
      <TextField label={t('book.about')} maxLength={200} {...field('about')} />
      {page.consent ? (
        <>
          <p className={css.consent}>{page.consent}</p>
          <AgeField
            label={t('book.agree')}
            checked={given.agreed}
            error={missing.includes('agreed') ? t('book.lack.agreed') : null}
            onChange={(agreed) => onGiven({ ...given, agreed })}
          />
        </>
      ) : null}
      <AgeField
        label={t('book.ofAge', { age: Number(page.age) })}
        checked={given.ofAge}
        error={missing.includes('ofAge') ? t('book.lack.ofAge') : null}
        onChange={(ofAge) => onGiven({ ...given, ofAge })}
      />
    </>
  );
}
