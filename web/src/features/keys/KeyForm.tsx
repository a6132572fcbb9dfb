import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { asProblem, type Problem } from '../../api/client';
import { makeKey } from '../../api/people';
import type { Translate } from '../../locales/translate';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { useCopy } from '../../ui/hooks/useCopy';
import css from '../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../ui/surfaces/Note';
import local from './keys.module.css';

const scopes = [
  'calls',
  'calls.read',
  'reports',
  'reports.read',
  'appointments',
  'appointments.read',
  'messages',
  'messages.read',
  'media',
  'people',
  'people.read',
] as const;

/** A newer server may know scopes that this page does not. */
export function scopeText(t: Translate, scope: string): string {
  const known = scopes.find((one) => one === scope);
  return known ? t(`scope.${known.replace('.', '_') as 'calls' | 'calls_read'}`) : scope;
}

export function KeyForm({ onMade }: { readonly onMade: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [made, setMade] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const lacks = !name.trim() || chosen.length === 0;
    setMissing(lacks);
    setProblem(null);
    if (lacks || busy) return;
    setBusy(true);
    try {
      setMade((await makeKey(name.trim(), chosen)).key);
      setName('');
      setChosen([]);
      onMade();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  if (made) return <Made text={made} onDone={() => setMade(null)} />;
  return (
    <form className={css.panel} onSubmit={submit} noValidate>
      <h2>{t('apiKeys.make')}</h2>
      <TextInput
        label={t('apiKeys.name')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset className={css.choices}>
        <legend>{t('apiKeys.scopes')}</legend>
        {scopes.map((scope) => (
          <label key={scope} className={css.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, scope] : chosen.filter((other) => other !== scope))
              }
            />
            {scopeText(t, scope)}
          </label>
        ))}
      </fieldset>
      {missing ? <ErrorNote>{t('apiKeys.missing')}</ErrorNote> : null}
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <span>
        <Button type="submit" look="primary" busy={busy}>
          {t('apiKeys.make')}
        </Button>
      </span>
    </form>
  );
}

function Made({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  return (
    <section className={css.panel}>
      <Note tone="good" title={t('apiKeys.made')}>
        <p role="status">
          <code className={local.text}>{text}</code>
        </p>
      </Note>
      <div className={css.actions}>
        <Button look="primary" onClick={() => void copy(text)}>
          <span aria-live="polite">{t(copied ? 'apiKeys.copied' : 'apiKeys.copy')}</span>
        </Button>
        <Button onClick={onDone}>{t('apiKeys.done')}</Button>
      </div>
    </section>
  );
}
