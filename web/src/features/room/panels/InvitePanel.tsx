import { useTranslation } from '../../../locales/useTranslation';
import { Panel } from '../../../ui/surfaces/Panel';
import { Invite } from './Invite';

export interface InvitePanelProps {
  readonly link: string;
  readonly title: string;
  readonly onClose: () => void;
}

export function InvitePanel({ link, title, onClose }: InvitePanelProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('invite.title')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('invite.text')}</p>
      <Invite link={link} title={title} />
    </Panel>
  );
}
