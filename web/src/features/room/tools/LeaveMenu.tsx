import { DoorOpen, PhoneOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import css from './ToolStrip.module.css';

export interface LeaveMenuProps {
  readonly onLeave: () => void;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

/** Two ways out, each said in full, so that no question needs to be asked afterwards. */
export function LeaveMenu({ onLeave, onEnd, onClose }: LeaveMenuProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    box.current?.querySelector('button')?.focus();
    const outside = (event: PointerEvent) => {
      if (!box.current?.parentElement?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [onClose]);
  return (
    <fieldset
      ref={box}
      className={css.menu}
      aria-label={t('leave.label')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Button wide icon={<DoorOpen size={20} aria-hidden="true" />} onClick={onLeave}>
        {t('leave.leave')}
      </Button>
      <p>{t('leave.leaveText')}</p>
      <Button wide look="danger" icon={<PhoneOff size={20} aria-hidden="true" />} onClick={onEnd}>
        {t('leave.end')}
      </Button>
      <p>{t('leave.endText')}</p>
    </fieldset>
  );
}
