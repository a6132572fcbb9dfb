import { Button } from '@mantine/core';
import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { asProblem, type Problem } from '../../../api/client';
import { goToProvider } from '../../../api/singleSignOn';
import { useTranslation } from '../../../locales/useTranslation';
import { ErrorNote } from '../../../ui/surfaces/Note';

export interface ProviderButtonProps {
  readonly email: string;
  /** The provider's. */
  readonly name: string;
  /** The page that is wanted afterwards. */
  readonly from?: string | undefined;
}

/** Leads to the organisation's identity provider; while its page loads, the button waits. */
export function ProviderButton({ email, name, from }: ProviderButtonProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const go = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await goToProvider(email.trim(), from);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size="lg"
        fullWidth
        loading={busy}
        leftSection={<Building2 size={20} aria-hidden="true" />}
        onClick={() => void go()}
      >
        {t('single.with', { name })}
      </Button>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </>
  );
}
