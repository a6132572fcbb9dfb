import { PasswordInput } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';

export interface PasswordAgainProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Asked for before what a stranger at an open desk must not do. */
export function PasswordAgain({ value, onChange }: PasswordAgainProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('password.again')}
      autoComplete="current-password"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
    />
  );
}
