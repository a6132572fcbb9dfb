import { CircleCheck, DoorOpen, MonitorSmartphone, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RoomEndReason } from '../../api/generated/hub';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { ButtonLink } from '../../ui/controls/ButtonLink';
import { Page } from '../../ui/surfaces/Page';
import { Statement } from '../../ui/surfaces/Statement';

export type GoneKind = 'left' | 'ended' | 'removed' | 'replaced';

export interface GonePageProps {
  readonly kind: GoneKind;
  readonly endReason: RoomEndReason | null;
  readonly owner: string | null;
  readonly preferences: ReactNode;
  /** Back into the same call; null where it is over. */
  readonly onRejoin: (() => void) | null;
  /** The way back to the desk, for whoever came from there. */
  readonly back?: ReactNode;
  /** Where a customer says how it was. */
  readonly rate?: string | null;
}

const icons = { left: DoorOpen, ended: CircleCheck, removed: UserX, replaced: MonitorSmartphone } as const;

/** After the call: what happened, and the way back where there is one. */
export function GonePage({ kind, endReason, owner, preferences, onRejoin, back, rate }: GonePageProps) {
  const { t } = useTranslation();
  const Icon = icons[kind];
  const text = kind === 'ended' && endReason === 'expired' ? 'gone.ended.expired' : `gone.${kind}.text`;
  return (
    <Page owner={owner} tools={preferences}>
      <Statement
        icon={<Icon size={28} aria-hidden="true" />}
        title={t(`gone.${kind}.title`)}
        actions={
          <>
            {onRejoin ? (
              <Button look={kind === 'removed' ? 'quiet' : 'primary'} size="big" wide onClick={onRejoin}>
                {t(kind === 'replaced' ? 'gone.here' : 'gone.rejoin')}
              </Button>
            ) : null}
            {rate && endReason !== 'expired' ? (
              <ButtonLink look={onRejoin ? 'quiet' : 'primary'} size="big" wide href={rate}>
                {t('gone.rate')}
              </ButtonLink>
            ) : null}
            {back}
          </>
        }
      >
        <p>{t(text as 'gone.left.text')}</p>
        {onRejoin ? null : <p>{t('gone.close')}</p>}
      </Statement>
    </Page>
  );
}
