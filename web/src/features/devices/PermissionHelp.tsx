import type { Environment } from '../../call';
import { useTranslation } from '../../locales/useTranslation';
import css from './devices.module.css';
import { helpKeys } from './help';

/** Short numbered steps for exactly this browser, then the one place in the system that may still be closed. */
export function PermissionHelp({ environment }: { readonly environment: Environment }) {
  const { t, lines } = useTranslation();
  const keys = helpKeys(environment);
  const steps = lines(`permission.steps.${keys.browser}`);
  return (
    <div className={css.help}>
      <h2>{t('permission.title')}</h2>
      <ol className={css.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {keys.system ? <p className={css.soft}>{t(`permission.system.${keys.system}`)}</p> : null}
    </div>
  );
}
