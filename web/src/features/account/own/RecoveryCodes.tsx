import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useCopy } from '../../../ui/hooks/useCopy';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { Note } from '../../../ui/surfaces/Note';
import local from './own.module.css';

/** Shown once; whoever has kept them says so. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  return (
    <>
      <Note tone="good" title={t('second.codesTitle')}>
        <p>{t('second.codesText')}</p>
        <ul className={local.codes} aria-label={t('second.codesTitle')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Note>
      <div className={css.actions}>
        <Button onClick={() => void copy(codes.join('\n'))}>
          <span aria-live="polite">{t(copied ? 'second.copied' : 'second.copy')}</span>
        </Button>
        <Button look="primary" onClick={onDone}>
          {t('second.done')}
        </Button>
      </div>
    </>
  );
}
