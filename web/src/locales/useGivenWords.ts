import { useTranslation } from './useTranslation';

/** What a list of given consents says wherever it stands. */
export function useGivenWords() {
  const { t } = useTranslation();
  return {
    withdraw: t('given.takeBack'),
    withdrawNamed: (text: string) => t('given.takeBackNamed', { text }),
    failed: t('given.failed'),
  };
}
