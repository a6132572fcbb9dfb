import { MapPinCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { Page } from '../../../ui/surfaces/Page';
import { Statement } from '../../../ui/surfaces/Statement';

export interface HerePageProps {
  readonly preferences: ReactNode;
  readonly onHere: () => void;
}

/** The link of a message was opened: by a person, or by a program that looks at links. Only a person taps, and only the tap takes the place. */
export function HerePage({ preferences, onHere }: HerePageProps) {
  const { t } = useTranslation();
  return (
    <Page owner={null} tools={preferences}>
      <Statement
        icon={<MapPinCheck size={28} aria-hidden="true" />}
        title={t('here.title')}
        actions={
          <Button look="primary" size="big" wide onClick={onHere}>
            {t('here.enter')}
          </Button>
        }
      >
        <p>{t('here.text')}</p>
      </Statement>
    </Page>
  );
}
