import { useTranslation } from '../../../locales/useTranslation';
import { useHasKeys } from '../../../ui/hooks/useHasKeys';
import { Kbd } from '../../../ui/marks/Kbd';
import css from './inbox.module.css';

export interface KeysProps {
  readonly mayWrite: boolean;
  readonly mayBook: boolean;
}

/** What single keys do in the inbox. */
export function Keys({ mayWrite, mayBook }: KeysProps) {
  const { t } = useTranslation();
  const hasKeys = useHasKeys();
  if (!hasKeys) return null;
  const keys = [
    ['J', 'next'],
    ['K', 'before'],
    ...(mayWrite
      ? [['R', 'answer'], ['A', 'take'], ['C', 'call'], ...(mayBook ? [['B', 'book']] : []), ['W', 'write']]
      : []),
  ] as const;
  return (
    <dl className={css.keys} aria-label={t('messages.keys.title')}>
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <Kbd>{key ?? ''}</Kbd>
          </dt>
          <dd>{t(`messages.keys.${does as 'next'}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
