import { Button, TextInput } from '@mantine/core';
import { Video } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { asProblem, type CreatedCall, type Problem, startCall } from '../../api/client';
import { sendCallLink } from '../../api/messages';
import { customerLanguage, keepCustomerLanguage } from '../../locales/customerLanguage';
import { type Language, languages } from '../../locales/i18n';
import { useTranslation } from '../../locales/useTranslation';
import { SelectField } from '../../ui/controls/SelectField';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import local from './calls.module.css';

/** The one thing a desk is for. Title and name are there for whoever wants them, in place. */
export function CallNow({ onStarted }: { readonly onStarted: (call: CreatedCall) => void }) {
  const { t } = useTranslation();
  const [details, setDetails] = useState(false);
  const [title, setTitle] = useState('');
  const [name, setName] = useState('');
  const [to, setTo] = useState('');
  const [language, setLanguage] = useState(customerLanguage);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      onStarted(
        await (to.trim()
          ? sendCallLink({ ...sent(to.trim(), title, name), language })
          : startCall({ ...wish(title, name), language })),
      );
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <form className={css.panel} onSubmit={submit}>
      <div className={local.first}>
        <Button type="submit" size="lg" loading={busy} leftSection={<Video size={24} aria-hidden="true" />}>
          {t('calls.callNow')}
        </Button>
        <p className={css.soft}>{t('calls.callNowText')}</p>
        <Button variant="subtle" aria-expanded={details} onClick={() => setDetails(!details)}>
          {t(details ? 'calls.detailsLess' : 'calls.details')}
        </Button>
      </div>
      <TextInput
        className={css.to}
        label={t('send.to')}
        description={t('send.toHint')}
        autoComplete="off"
        maxLength={254}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      {details ? (
        <div className={local.details}>
          <TextInput
            label={t('calls.callTitle')}
            description={t('calls.callTitleHint')}
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            data-autofocus
          />
          <TextInput
            label={t('calls.customerName')}
            description={t('calls.customerNameHint')}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <SelectField
            label={t('calls.theirLanguage')}
            hint={t('calls.theirLanguageHint')}
            value={language}
            options={languages.map((one) => ({ value: one.code, label: one.name }))}
            onChange={(event) => {
              setLanguage(event.target.value as Language);
              keepCustomerLanguage(event.target.value as Language);
            }}
          />
        </div>
      ) : null}
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </form>
  );
}

function wish(title: string, name: string) {
  return {
    ...(title.trim() && { title: title.trim() }),
    ...(name.trim() && { customer: { name: name.trim() } }),
  };
}

/** The call's link goes out at once: by e-mail to an address, by text message to a number (A3). */
function sent(to: string, title: string, name: string) {
  const email = to.includes('@');
  return {
    channel: email ? ('email' as const) : ('text' as const),
    ...(title.trim() && { title: title.trim() }),
    customer: { ...(name.trim() && { name: name.trim() }), [email ? 'email' : 'phone']: to },
  };
}
