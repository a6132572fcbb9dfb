import { useQuery } from '@tanstack/react-query';
import { assignThread, type ThreadView } from '../../../api/messages';
import { listPeople } from '../../../api/people';
import { useChange } from '../../../api/useChange';
import { useTranslation } from '../../../locales/useTranslation';
import { SelectField } from '../../../ui/controls/SelectField';
import { ErrorNote } from '../../../ui/surfaces/Note';

/** Gives a thread to whoever shall look after it. */
export function AssignTo({ thread }: { readonly thread: ThreadView }) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['people'], queryFn: listPeople, staleTime: 60_000 });
  const { busy, problem, change } = useChange('thread', 'threads');
  const who = thread.assignedTo?.id ?? '';
  // Whoever only reads cannot answer; whoever has it stands here, whatever became of them.
  const people = (data?.items ?? []).filter((one) => one.id === who || (one.active && one.role !== 'observer'));
  if (people.length === 0) return null;
  return (
    <>
      <SelectField
        bare
        label={t('messages.assign')}
        value={people.some((one) => one.id === who) ? who : ''}
        disabled={busy}
        options={[
          { value: '', label: t(who ? 'messages.nobody' : 'messages.assign') },
          ...people.map((one) => ({ value: one.id, label: one.name })),
        ]}
        onChange={(event) => {
          const chosen = event.target.value || null;
          void change(() => assignThread(thread.id, chosen));
        }}
      />
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </>
  );
}
