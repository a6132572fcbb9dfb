import { Button } from '@mantine/core';
import { KeyRound } from 'lucide-react';
import { useTranslation } from '../../../locales/useTranslation';
import css from '../../../ui/surfaces/DeskPage.module.css';

interface ByPasskeyProps {
  readonly busy: boolean;
  /** What it means instead of a password. */
  readonly text: string;
  readonly onClick: () => void;
}

/** The other way into an account: a passkey in place of a password. */
export function ByPasskey({ busy, text, onClick }: ByPasskeyProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        fullWidth
        size="lg"
        leftSection={<KeyRound size={20} aria-hidden="true" />}
        onClick={onClick}
      >
        {t('accept.passkey')}
      </Button>
      <p className={css.soft}>{text}</p>
    </>
  );
}
