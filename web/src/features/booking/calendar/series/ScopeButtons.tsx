import type { SeriesScope } from '../../../../api/booking';
import { useTranslation } from '../../../../locales/useTranslation';
import { Button } from '../../../../ui/controls/Button';

export interface ScopeButtonsProps {
  readonly busy: SeriesScope | null;
  readonly danger?: boolean;
  readonly onChoose: (scope: SeriesScope) => void;
}

/** This date alone, this one and those after it, or all that are ahead. */
export function ScopeButtons({ busy, danger, onChoose }: ScopeButtonsProps) {
  const { t } = useTranslation();
  return (['one', 'following', 'all'] as const).map((scope) => (
    <Button key={scope} look={danger ? 'danger' : 'quiet'} busy={busy === scope} onClick={() => onChoose(scope)}>
      {t(`series.scope.${scope}`)}
    </Button>
  ));
}
