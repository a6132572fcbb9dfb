import { CircleCheck, DoorOpen, Hourglass, MessageSquareX, MonitorSmartphone, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlaceStatus } from '../../../api/generated/waiting';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { Page } from '../../../ui/surfaces/Page';
import { Statement } from '../../../ui/surfaces/Statement';

export interface OverPageProps {
  readonly kind: Exclude<PlaceStatus, 'waiting' | 'admitted'> | 'replaced';
  readonly owner: string | null;
  /** What the desk said when it declined. */
  readonly message: string | null;
  readonly preferences: ReactNode;
  /** Into the line again; null where there is none. */
  readonly onAgain: (() => void) | null;
}

const icons = {
  done: CircleCheck,
  left: DoorOpen,
  declined: MessageSquareX,
  givenUp: Hourglass,
  replaced: MonitorSmartphone,
  withdrawn: Undo2,
} as const;

/** The place is over: why, and the way back where there is one. */
export function OverPage({ kind, owner, message, preferences, onAgain }: OverPageProps) {
  const { t } = useTranslation();
  const Icon = icons[kind];
  return (
    <Page owner={owner} tools={preferences}>
      <Statement
        icon={<Icon size={28} aria-hidden="true" />}
        title={t(`wait.over.${kind}.title`)}
        actions={
          onAgain ? (
            <Button look="primary" size="big" wide onClick={onAgain}>
              {t(kind === 'replaced' ? 'wait.over.here' : 'wait.over.again')}
            </Button>
          ) : null
        }
      >
        {message ? <blockquote>{message}</blockquote> : null}
        <p>{t(`wait.over.${kind}.text`)}</p>
      </Statement>
    </Page>
  );
}
