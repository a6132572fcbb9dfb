import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ImageUp, Trash2 } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { asProblem } from '../../../api/client';
import { listWelcomes, removeWelcome, setWelcome } from '../../../api/waiting';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { Media } from '../../../ui/surfaces/Media';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import css from './queue.module.css';

const types = 'image/png,image/jpeg,image/webp,video/mp4,video/webm';
const largest = { picture: 2 * 1024 * 1024, video: 20 * 1024 * 1024 } as const;

export interface WelcomeFieldsProps {
  /** Null is the organisation: what teams show that have none of their own. */
  readonly teamId: string | null;
}

/** The picture or the video that greets those who wait. It is set as soon as it is chosen. */
export function WelcomeFields({ teamId }: WelcomeFieldsProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ['welcomes'], queryFn: listWelcomes });
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const media = data?.items.find((one) => one.teamId === teamId)?.media ?? null;
  const act = async (what: () => Promise<unknown>) => {
    setBusy(true);
    setWrong(null);
    try {
      await what();
      await queries.invalidateQueries({ queryKey: ['welcomes'] });
      toast(t('queue.saved'));
    } catch (error) {
      const problem = asProblem(error);
      setWrong(problem.errors.file ? t('queue.mediaWrong') : t(`problem.${problem.code}`));
    } finally {
      setBusy(false);
    }
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    if (file.size > (file.type.startsWith('video/') ? largest.video : largest.picture)) setWrong(t('queue.mediaWrong'));
    else void act(() => setWelcome(teamId, file));
  };
  return (
    <fieldset className={css.media}>
      <legend>{t(teamId ? 'queue.media' : 'queue.mediaOfAll')}</legend>
      <p className={page.soft}>{t(teamId ? 'queue.mediaHint' : 'queue.mediaOfAllHint')}</p>
      {media ? <Media {...media} label={t('queue.media')} /> : null}
      {wrong ? <ErrorNote>{wrong}</ErrorNote> : null}
      <div className={page.actions}>
        <Button busy={busy} icon={<ImageUp size={18} aria-hidden="true" />} onClick={() => input.current?.click()}>
          {t(media ? 'queue.mediaReplace' : 'queue.mediaChoose')}
        </Button>
        {media ? (
          <Button
            busy={busy}
            icon={<Trash2 size={18} aria-hidden="true" />}
            onClick={() => void act(() => removeWelcome(teamId))}
          >
            {t('queue.mediaRemove')}
          </Button>
        ) : null}
      </div>
      <input
        ref={input}
        className={css.file}
        type="file"
        accept={types}
        aria-label={t('queue.media')}
        tabIndex={-1}
        onChange={chosen}
      />
    </fieldset>
  );
}
