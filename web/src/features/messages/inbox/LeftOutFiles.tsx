import { Paperclip } from 'lucide-react';
import { Fragment } from 'react';
import type { LeftOut } from '../../../api/messages';
import { useTranslation } from '../../../locales/useTranslation';
import css from '../messages.module.css';

/** 2,100,000 -> '2.1 MB', 340,000 -> '340 kB'; never nought. */
export function size(bytes: number, language: string): string {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
  const value = unit === 'kilobyte' ? Math.max(1, Math.round(bytes / 1e3)) : bytes / 1e6;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}

/** What came with an e-mail and was not kept. A stranger chose the names: each stands by itself, whichever way it is written. */
export function LeftOutFiles({ of }: { readonly of: LeftOut }) {
  const { t, language } = useTranslation();
  const more = Number(of.more);
  const count = of.files.length + more;
  return (
    <p className={css.leftOut}>
      <Paperclip size={16} aria-hidden="true" />
      <span>
        {t('messages.leftOut.title', { count })}{' '}
        {of.files.map((file, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
          <Fragment key={at}>
            {at > 0 ? ', ' : null}
            <bdi>{file.name || t('messages.leftOut.unnamed')}</bdi> ({size(Number(file.bytes), language)})
          </Fragment>
        ))}
        {more > 0 ? ` ${t('messages.leftOut.more', { count: more })}` : null}
        {'. '}
        {t('messages.leftOut.ask', { count })}
      </span>
    </p>
  );
}
