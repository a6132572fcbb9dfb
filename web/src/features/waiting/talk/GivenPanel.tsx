import type { GivenConsent } from '../../../api/generated/waiting';
import { useFormat } from '../../../locales/useFormat';
import { useGivenWords } from '../../../locales/useGivenWords';
import { useTranslation } from '../../../locales/useTranslation';
import { GivenList } from '../../../ui/surfaces/GivenList';

export interface GivenPanelProps {
  readonly of: readonly GivenConsent[];
  readonly onWithdraw: (id: string) => Promise<boolean>;
}

/** What somebody in line agreed to. Taking back what is needed ends their place, and they are told so before. */
export default function GivenPanel({ of, onWithdraw }: GivenPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useGivenWords();
  return (
    <GivenList
      title={t('given.title')}
      text={t('consent.givenText')}
      items={of.map((one) => ({
        id: one.id,
        text: one.text,
        lang: one.language,
        when: t('consent.givenAt', { time: format.when(one.givenAt, Date.now()) }),
        warning: one.needed ? t('consent.warning') : null,
      }))}
      words={{
        ...words,
        sure: t('consent.sure'),
        keep: t('consent.keep'),
      }}
      onWithdraw={onWithdraw}
    />
  );
}
