import { ChevronRight } from 'lucide-react';
import type { PublicType } from '../../../api/booking';
import { useTranslation } from '../../../locales/useTranslation';
import heading from '../../../ui/surfaces/Heading.module.css';
import { Page } from '../../../ui/surfaces/Page';
import type { PublicPagesProps } from './PublicPages';
import css from './public.module.css';

export function ChooseType({
  page,
  preferences,
  onChoose,
}: PublicPagesProps & { readonly onChoose: (type: PublicType) => void }) {
  const { t } = useTranslation();
  return (
    <Page owner={page.organisationName} tools={preferences}>
      <Welcome page={page} />
      <h2 className={css.question}>{t(page.types.length > 0 ? 'book.what' : 'book.nothing')}</h2>
      <ul className={css.types}>
        {page.types.map((type) => (
          <li key={type.id}>
            <button type="button" onClick={() => onChoose(type)}>
              <span>
                <strong>{type.name}</strong>
                <small>{t('book.minutes', { count: Number(type.minutes) })}</small>
              </span>
              <ChevronRight size={20} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Whom one books with, in the company's own words. */
export function Welcome({ page }: { readonly page: PublicPagesProps['page'] }) {
  const { t } = useTranslation();
  return (
    <header className={heading.heading}>
      <h1>{t('book.heading')}</h1>
      <p>{page.welcome ?? t('book.welcome', { team: page.teamName })}</p>
    </header>
  );
}
