import { useTranslation } from './useTranslation';

export function usePaletteWords() {
  const { t } = useTranslation();
  return {
    title: t('palette.title'),
    label: t('palette.label'),
    placeholder: t('palette.placeholder'),
    none: t('palette.none'),
    close: t('common.close'),
  };
}
