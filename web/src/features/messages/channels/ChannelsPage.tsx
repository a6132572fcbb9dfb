import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listChannels, readMessaging } from '../../../api/messages';
import { useTranslation } from '../../../locales/useTranslation';
import { AtOnce } from '../../../ui/surfaces/AtOnce';
import { ErrorNote } from '../../../ui/surfaces/Note';
import css from '../messages.module.css';
import { ChannelPanel } from './ChannelPanel';
import { DoorsPanel } from './DoorsPanel';
import { TemplatesPanel } from './TemplatesPanel';
import { TimesPanel } from './TimesPanel';

/** Who delivers, when, and in which words. */
export function ChannelsPage({ tabs }: { readonly tabs: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={css.page}>
      <div className={css.top}>
        <h1>{t('channels.title')}</h1>
      </div>
      {tabs}
      <AtOnce loading={t('desk.loading')}>
        <Panels />
      </AtOnce>
    </div>
  );
}

function Panels() {
  const { t } = useTranslation();
  const channels = useQuery({ queryKey: ['channels'], queryFn: listChannels });
  const messaging = useQuery({ queryKey: ['messaging'], queryFn: readMessaging });
  return (
    <>
      {channels.isError || messaging.isError ? <ErrorNote>{t('problem.offline')}</ErrorNote> : null}
      {channels.data?.items.map((one) => (
        <ChannelPanel key={one.channel} of={one} />
      ))}
      {messaging.data ? <TimesPanel of={messaging.data} /> : null}
      <TemplatesPanel />
      {messaging.data ? <DoorsPanel of={messaging.data} /> : null}
    </>
  );
}
