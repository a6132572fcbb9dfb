import { Check, Copy, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Environment } from '../../call';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { ButtonLink } from '../../ui/controls/ButtonLink';
import { useCopy } from '../../ui/hooks/useCopy';
import { Page } from '../../ui/surfaces/Page';
import { Statement } from '../../ui/surfaces/Statement';
import css from './join.module.css';

export interface ElsewherePageProps {
  readonly environment: Environment;
  readonly address: string;
  /** Opens the real browser straight away, where the system can. */
  readonly openAddress: string | null;
  readonly preferences: ReactNode;
  /** Goes on here; null where this browser cannot do it at all. */
  readonly onStay: (() => void) | null;
}

/** This browser cannot (or should not) hold a call: how to open the link in one that can. */
export function ElsewherePage({ environment, address, openAddress, preferences, onStay }: ElsewherePageProps) {
  const { t, lines } = useTranslation();
  const { copied, copy } = useCopy();
  const kind = environment.obstacle === 'in-app' ? 'inApp' : environment.obstacle === 'insecure' ? 'insecure' : 'old';
  const browser = t(environment.system === 'ios' ? 'elsewhere.safari' : 'elsewhere.anyBrowser');
  const steps = lines(`elsewhere.${kind}.steps`, { browser });
  return (
    <Page owner={null} tools={preferences}>
      <Statement
        icon={<ExternalLink size={28} aria-hidden="true" />}
        title={t(`elsewhere.${kind}.title`, { browser })}
        actions={
          <>
            {openAddress ? (
              <ButtonLink look="primary" size="big" wide href={openAddress}>
                {t('elsewhere.open', { browser })}
              </ButtonLink>
            ) : null}
            <Button
              look={openAddress ? 'quiet' : 'primary'}
              size="big"
              wide
              icon={copied ? <Check size={20} aria-hidden="true" /> : <Copy size={20} aria-hidden="true" />}
              onClick={() => copy(address)}
            >
              <span aria-live="polite">{t(copied ? 'invite.copied' : 'elsewhere.copy')}</span>
            </Button>
            {onStay ? (
              <Button look="plain" wide onClick={onStay}>
                {t('elsewhere.stay')}
              </Button>
            ) : null}
          </>
        }
      >
        <p>{t(`elsewhere.${kind}.text`)}</p>
        <ol className={css.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Statement>
    </Page>
  );
}
