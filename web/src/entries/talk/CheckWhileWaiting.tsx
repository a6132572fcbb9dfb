import { useCallback, useMemo, useState } from 'react';
import type { PlaceKept } from '../../api/generated/waiting';
import { readEnvironment, type Waiting } from '../../call';
import type { KeepFound } from '../../call/check';
import { CheckPage, type Kept } from '../../features/check/CheckPage';
import { PermissionHelp } from '../../features/devices/PermissionHelp';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { Preferences } from '../shared/Preferences';

export interface CheckWhileWaitingProps {
  readonly waiting: Waiting;
  readonly kept: PlaceKept;
  readonly onFound: KeepFound;
  readonly onBack: () => void;
}

/** The device check in the same page, so that the place in line is held meanwhile; when it is their turn, the call takes over. */
export default function CheckWhileWaiting({ waiting, kept, onFound, onBack }: CheckWhileWaitingProps) {
  const { t } = useTranslation();
  const environment = useMemo(() => readEnvironment(), []);
  const [handedIn, setHandedIn] = useState<Kept>('unsent');
  const found = useCallback<KeepFound>(
    (check) => {
      waiting.keepCheck(check).then(
        () => {
          setHandedIn('kept');
          onFound(check);
        },
        () => setHandedIn('failed'),
      );
    },
    [waiting, onFound],
  );
  return (
    <CheckPage
      owner={kept.waiting.organisationName}
      preferences={<Preferences />}
      startsAt={kept.waiting.startsAt}
      kept={handedIn}
      onFound={found}
      onwards={
        <Button look="primary" size="big" wide onClick={onBack}>
          {t('check.toWaiting')}
        </Button>
      }
      help={<PermissionHelp environment={environment} />}
    />
  );
}
