import { Globe, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { asLanguage, changeLanguage, languages } from '../../locales/i18n';
import { useTranslation } from '../../locales/useTranslation';
import { IconButton } from '../../ui/controls/IconButton';
import { chooseScheme, subscribeTheme, theme } from '../../ui/theme/scheme';
import css from './shared.module.css';

/** Language and theme, the same two small switches on every page. */
export function Preferences() {
  const { t, language } = useTranslation();
  const now = useSyncExternalStore(subscribeTheme, theme);
  const dark = now === 'dark';
  return (
    <span className={css.preferences}>
      <label className={css.language}>
        <Globe size={20} aria-hidden="true" />
        <select
          aria-label={t('preferences.language')}
          value={language}
          onChange={(event) => {
            const chosen = asLanguage(event.target.value);
            if (chosen) void changeLanguage(chosen);
          }}
        >
          {languages.map((language) => (
            <option key={language.code} value={language.code} lang={language.code}>
              {language.name}
            </option>
          ))}
        </select>
      </label>
      <IconButton
        className={css.theme}
        label={t(dark ? 'preferences.light' : 'preferences.dark')}
        icon={dark ? <Sun size={20} aria-hidden="true" /> : <Moon size={20} aria-hidden="true" />}
        onClick={() => chooseScheme(dark ? 'light' : 'dark')}
      />
    </span>
  );
}
