import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from '../../../../locales/useTranslation';
import { Button } from '../../../../ui/controls/Button';
import { useCopy } from '../../../../ui/hooks/useCopy';
import { Skeleton } from '../../../../ui/surfaces/Skeleton';
import css from './customer.module.css';

const QrCode = lazy(() => import('../../../../ui/marks/QrCode'));

export interface CustomerLinkProps {
  readonly link: string;
  readonly look?: 'primary' | 'quiet';
}

/** The customer's link to hand over: copied, or shown to the phone of whoever stands at the counter. */
export function CustomerLink({ link, look }: CustomerLinkProps) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  const [shown, setShown] = useState(false);
  const figure = useId();
  return (
    <>
      <Button look={look} onClick={() => void copy(link)}>
        <span aria-live="polite">{t(copied ? 'calendar.copied' : 'calendar.copyLink')}</span>
      </Button>
      <Button aria-expanded={shown} aria-controls={shown ? figure : undefined} onClick={() => setShown(!shown)}>
        {t(shown ? 'calendar.qrHide' : 'calendar.qrShow')}
      </Button>
      {shown ? (
        <figure id={figure} className={css.code}>
          <Suspense fallback={<Skeleton width="240px" height="240px" />}>
            <QrCode text={link} label={t('calendar.qrLabel')} />
          </Suspense>
          <figcaption>{t('calendar.qrText')}</figcaption>
        </figure>
      ) : null}
    </>
  );
}
