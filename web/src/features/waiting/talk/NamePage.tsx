import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import heading from '../../../ui/surfaces/Heading.module.css';
import { Page } from '../../../ui/surfaces/Page';

export interface NamePageProps {
  readonly name: string;
  readonly preferences: ReactNode;
  readonly onEnter: (name: string) => void;
}

/** The appointment carries no name: the desk needs one to call the customer by. */
export function NamePage({ name: known, preferences, onEnter }: NamePageProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(known);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim()) onEnter(name.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Page
        owner={null}
        tools={preferences}
        action={
          <Button type="submit" look="primary" size="big" wide>
            {t('talk.enter')}
          </Button>
        }
      >
        <header className={heading.heading}>
          <h1>{t('talk.nameTitle')}</h1>
        </header>
        <TextField
          label={t('join.name')}
          hint={t('join.nameHint')}
          error={tried && !name.trim() ? t('join.nameWrong') : null}
          value={name}
          autoComplete="name"
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
      </Page>
    </form>
  );
}
