import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useChange } from '../../../api/useChange';
import { listWelcomes, setWelcomeWords } from '../../../api/waiting';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { TextArea } from '../../../ui/controls/TextArea';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import css from './queue.module.css';

/** What greets those whose scenario and team say nothing of their own. */
export function WelcomeWords() {
  const { data } = useQuery({ queryKey: ['welcomes'], queryFn: listWelcomes });
  return data ? <Form of={data.words} /> : null;
}

interface FormProps {
  readonly of: { readonly french: string | null; readonly english: string | null };
}

function Form({ of }: FormProps) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('welcomes');
  const [french, setFrench] = useState(of.french ?? '');
  const [english, setEnglish] = useState(of.english ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change(() => setWelcomeWords({ french: french.trim() || null, english: english.trim() || null })))
      toast(t('queue.saved'));
  };
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className={css.media}>
        <legend>{t('queue.wordsOfAll')}</legend>
        <p className={page.soft}>{t('queue.wordsOfAllHint')}</p>
        <TextArea
          label={t('queue.welcomeFrench')}
          rows={3}
          maxLength={1000}
          value={french}
          onChange={(event) => setFrench(event.target.value)}
        />
        <TextArea
          label={t('queue.welcomeEnglish')}
          rows={3}
          maxLength={1000}
          value={english}
          onChange={(event) => setEnglish(event.target.value)}
        />
        {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
        <div className={page.actions}>
          <Button type="submit" busy={busy}>
            {t('queue.wordsSave')}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}
