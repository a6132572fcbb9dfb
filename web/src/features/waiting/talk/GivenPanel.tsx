import type { GivenConsent } from '../../../api/generated/waiting';
import { useFormat } from '../../../locales/useFormat';
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
  return (
    <GivenList
      title={t('consent.given')}
      text={t('consent.givenText')}
      items={of.map((one) => ({
        id: one.id,
        text: one.text,
        lang: one.language,
        when: t('consent.givenAt', { time: format.when(one.givenAt, Date.now()) }),
        warning: one.needed ? t('consent.warning') : null,
      }))}
      words={{
        withdraw: t('consent.takeBack'),
        withdrawNamed: (text) => t('consent.takeBackNamed', { text }),
        sure: t('consent.sure'),
        keep: t('consent.keep'),
        failed: t('consent.failed'),
      }}
      onWithdraw={onWithdraw}
    />
  );
}
