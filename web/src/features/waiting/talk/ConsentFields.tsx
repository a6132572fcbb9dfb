import type { AgreedConsent } from '../../../api/generated/waiting';
import { inLanguage } from '../../../locales/bothLanguages';
import { useTranslation } from '../../../locales/useTranslation';
import { AgeField } from '../../../ui/controls/AgeField';
import css from './talk.module.css';

/** What is asked of a customer before they come in. */
export interface Asked {
  readonly id: string;
  readonly version: number | string;
  readonly required: boolean;
  readonly text: { readonly french: string | null; readonly english: string | null };
  readonly givenAt: string | null;
}

export interface ConsentFieldsProps {
  readonly of: readonly Asked[];
  readonly agreed: ReadonlySet<string>;
  /** Entering was tried: what is lacking is marked. */
  readonly tried: boolean;
  readonly organisation: string;
  readonly onChange: (agreed: ReadonlySet<string>) => void;
}

/** Statements to tick, and what happens when somebody does not agree. */
export function ConsentFields({ of, agreed, tried, organisation, onChange }: ConsentFieldsProps) {
  const { t, language } = useTranslation();
  const toggle = (id: string, on: boolean) =>
    onChange(new Set(on ? [...agreed, id] : [...agreed].filter((other) => other !== id)));
  return (
    <section className={css.consents}>
      <h2>{t('consent.title')}</h2>
      {of.map((one) => {
        const words = inLanguage(one.text, language);
        const missing = tried && one.required && !agreed.has(one.id);
        return (
          <div key={one.id} lang={words?.lang}>
            <AgeField
              label={one.required ? (words?.text ?? '') : t('consent.free', { text: words?.text ?? '' })}
              checked={agreed.has(one.id)}
              error={missing ? t('consent.lack') : null}
              onChange={(on) => toggle(one.id, on)}
            />
          </div>
        );
      })}
      <p className={css.soft}>
        {of.some((one) => one.required) ? t('consent.decline', { organisation }) : t('consent.allFree')}
      </p>
    </section>
  );
}

export const lacks = (of: readonly Asked[], agreed: ReadonlySet<string>) =>
  of.some((one) => one.required && !agreed.has(one.id));

/** As the server wants it: which words were agreed to. */
export const answers = (of: readonly Asked[], agreed: ReadonlySet<string>): readonly AgreedConsent[] =>
  of.filter((one) => agreed.has(one.id)).map(({ id, version }) => ({ id, version: Number(version) }));
