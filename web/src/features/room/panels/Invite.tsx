import { Check, Copy, Share2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useCopy } from '../../../ui/hooks/useCopy';
import { Skeleton } from '../../../ui/surfaces/Skeleton';
import css from './panels.module.css';

const QrCode = lazy(() => import('../../../ui/marks/QrCode'));

/** The link in every form that brings it to a customer: to copy, to share by the device's own ways, to point a phone at. */
export function Invite({ link, title }: { readonly link: string; readonly title: string }) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  const share = typeof navigator.share === 'function';
  return (
    <div className={css.invite}>
      <input
        className={css.link}
        readOnly
        value={link}
        aria-label={t('invite.linkLabel')}
        onFocus={(event) => event.target.select()}
      />
      <div className={css.ways}>
        <Button
          look="primary"
          wide
          icon={copied ? <Check size={20} aria-hidden="true" /> : <Copy size={20} aria-hidden="true" />}
          onClick={() => copy(link)}
        >
          <span aria-live="polite">{t(copied ? 'invite.copied' : 'invite.copy')}</span>
        </Button>
        {share ? (
          <Button
            wide
            icon={<Share2 size={20} aria-hidden="true" />}
            onClick={() =>
              void navigator.share({ title, text: t('invite.shareText'), url: link }).catch(() => undefined)
            }
          >
            {t('invite.share')}
          </Button>
        ) : null}
      </div>
      <figure className={css.code}>
        <Suspense fallback={<Skeleton width="160px" height="160px" />}>
          <QrCode text={link} label={t('invite.codeLabel')} />
        </Suspense>
        <figcaption>{t('invite.codeText')}</figcaption>
      </figure>
    </div>
  );
}
