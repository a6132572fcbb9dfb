import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { listTeams, type TeamView } from '../../../api/people';
import { type QueueView, readQueue } from '../../../api/waiting';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { useCopy } from '../../../ui/hooks/useCopy';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { QueueForm } from './QueueForm';
import css from './queue.module.css';
import { WelcomeFields } from './WelcomeFields';
import { WelcomeWords } from './WelcomeWords';

/** The public page of each team: whether it is offered, at which address, and when somebody is there. */
export function QueuesPanel({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['teams'], queryFn: listTeams });
  const [open, setOpen] = useState<string | null>(null);
  if (!data) return null;
  return (
    <section className={page.panel}>
      <h2>{t('queue.title')}</h2>
      <p className={page.soft}>{t(data.items.length > 0 ? 'queue.text' : 'queue.none')}</p>
      <ul className={page.rows}>
        {data.items.map((team) => (
          <Row
            key={team.id}
            team={team}
            editing={open === team.id}
            onEdit={editable ? () => setOpen(open === team.id ? null : team.id) : null}
          />
        ))}
      </ul>
      {editable && data.items.length > 0 ? (
        <>
          <WelcomeWords />
          <WelcomeFields teamId={null} />
        </>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly team: TeamView;
  readonly editing: boolean;
  readonly onEdit: (() => void) | null;
}

function Row({ team, editing, onEdit }: RowProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const key = ['queue', team.id];
  const { data: queue } = useQuery({ queryKey: key, queryFn: () => readQueue(team.id) });
  if (!queue) return null;
  if (editing && onEdit)
    return (
      <li className={page.row}>
        <QueueForm
          team={team}
          queue={queue}
          onClose={onEdit}
          onSaved={(saved: QueueView) => {
            queries.setQueryData(key, saved);
            onEdit();
          }}
        />
      </li>
    );
  return (
    <li className={page.row}>
      <div className={page.what}>
        <h3>{team.name}</h3>
        {queue.page ? (
          <p className={page.soft}>
            {t('queue.offered')}{' '}
            <a className={css.page} href={queue.page}>
              {queue.page}
            </a>
          </p>
        ) : (
          <p className={page.soft}>{t('queue.notOffered')}</p>
        )}
        {queue.page ? <OwnSite address={queue.address} /> : null}
      </div>
      {queue.page ? <CopyButton text={queue.page} label={t('queue.copy')} copied={t('queue.copied')} /> : null}
      {onEdit ? (
        <Button aria-label={t('queue.setNamed', { name: team.name })} onClick={onEdit}>
          {t('queue.set')}
        </Button>
      ) : null}
    </li>
  );
}

/** What brings the chat window into the pages of the organisation's own site. */
function OwnSite({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const line = `<script async src="${location.origin}/chat.js" data-team="${address}"></script>`;
  return (
    <details className={css.site}>
      <summary>{t('queue.siteTitle')}</summary>
      <p className={page.soft}>{t('queue.siteHint')}</p>
      <code className={css.line}>{line}</code>
      <CopyButton text={line} label={t('queue.siteCopy')} copied={t('queue.siteCopied')} />
    </details>
  );
}

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly copied: string;
}

function CopyButton({ text, label, copied: done }: CopyButtonProps) {
  const { copied, copy } = useCopy();
  const Icon = copied ? Check : Copy;
  return (
    <Button icon={<Icon size={18} aria-hidden="true" />} onClick={() => copy(text)}>
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  );
}
