import { CalendarX2, Clock, Link2Off, RotateCw, TriangleAlert, Users, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProblemCode } from '../../api/generated/problems';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { Page } from '../../ui/surfaces/Page';
import { Statement } from '../../ui/surfaces/Statement';

export type PageProblem = ProblemCode | 'offline';

export interface ProblemPageProps {
  readonly code: PageProblem;
  readonly owner: string | null;
  readonly preferences: ReactNode;
  /** Null where trying again cannot help. */
  readonly onRetry: (() => void) | null;
  readonly retrying?: boolean;
  readonly back?: ReactNode;
}

type Kind =
  | 'closed'
  | 'early'
  | 'linkInvalid'
  | 'linkExpired'
  | 'callEnded'
  | 'roomFull'
  | 'offline'
  | 'tooMany'
  | 'other';

const kinds: Partial<Record<PageProblem, Kind>> = {
  'link.invalid': 'linkInvalid',
  'link.expired': 'linkExpired',
  'call.ended': 'callEnded',
  'call.not-found': 'callEnded',
  'room.full': 'roomFull',
  'too-many-requests': 'tooMany',
  'waiting.too-early': 'early',
  'booking.closed': 'closed',
  offline: 'offline',
};

const icons = {
  linkInvalid: Link2Off,
  linkExpired: CalendarX2,
  callEnded: CalendarX2,
  roomFull: Users,
  offline: WifiOff,
  tooMany: TriangleAlert,
  early: Clock,
  closed: CalendarX2,
  other: TriangleAlert,
} as const;

/** A kind page for what stands in the way: what happened, and what to do now. */
export function ProblemPage({ code, owner, preferences, onRetry, retrying, back }: ProblemPageProps) {
  const { t } = useTranslation();
  const kind = kinds[code] ?? 'other';
  const Icon = icons[kind];
  // Whoever comes from the desk needs no advice about links.
  const plain =
    kind === 'other' ||
    kind === 'early' ||
    kind === 'closed' ||
    (back !== undefined && (kind === 'callEnded' || kind === 'roomFull'));
  const again = onRetry && kind !== 'linkInvalid' && kind !== 'linkExpired' && kind !== 'callEnded';
  return (
    <Page owner={owner} tools={preferences}>
      <Statement
        icon={<Icon size={28} aria-hidden="true" />}
        title={t(`trouble.${code === 'call.not-found' && back ? 'other' : kind}.title`)}
        actions={
          <>
            {again ? (
              <Button
                look="primary"
                size="big"
                wide
                busy={retrying}
                icon={<RotateCw size={20} aria-hidden="true" />}
                onClick={onRetry}
              >
                {t('common.tryAgain')}
              </Button>
            ) : null}
            {back}
          </>
        }
      >
        <p>{plain && code !== 'offline' ? t(`problem.${code}`) : t(`trouble.${kind as 'offline'}.text`)}</p>
      </Statement>
    </Page>
  );
}
