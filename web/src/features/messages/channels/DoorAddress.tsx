import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useCopy } from '../../../ui/hooks/useCopy';

interface Props {
  readonly label: string;
  readonly value: string;
}

/** What somebody has to enter at an operator's: an entry of a list. */
export function DoorAddress({ label, value }: Props) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
        <Button look="plain" onClick={() => void copy(value)}>
          <span aria-live="polite">{t(copied ? 'channels.copied' : 'channels.copy')}</span>
        </Button>
      </dd>
    </div>
  );
}
