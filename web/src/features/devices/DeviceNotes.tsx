import { RotateCw } from 'lucide-react';
import type { Devices, Environment } from '../../call';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { useStore } from '../../ui/hooks/useStore';
import { Note } from '../../ui/surfaces/Note';
import { type DeviceNote, deviceNotes } from './notes';
import { PermissionHelp } from './PermissionHelp';

export interface DeviceNotesProps {
  readonly devices: Devices;
  readonly environment: Environment;
}

/** Says what is missing, why, and what can be done; the call works with what is there. */
export function DeviceNotes({ devices, environment }: DeviceNotesProps) {
  const state = useStore(devices);
  return deviceNotes(state).map((note) => (
    <OneNote
      key={note.kind}
      note={note}
      devices={devices}
      environment={environment}
      opening={state.camera.opening || state.microphone.opening}
    />
  ));
}

interface OneNoteProps extends DeviceNotesProps {
  readonly note: DeviceNote;
  readonly opening: boolean;
}

function OneNote({ note, devices, environment, opening }: OneNoteProps) {
  const { t } = useTranslation();
  const again = () =>
    devices.open({ camera: !note.kind.startsWith('microphone'), microphone: !note.kind.startsWith('camera') });
  return (
    <>
      <Note
        tone="warn"
        title={t(`devices.note.${note.kind}.title`)}
        action={
          <Button icon={<RotateCw size={18} aria-hidden="true" />} busy={opening} onClick={again}>
            {t('common.tryAgain')}
          </Button>
        }
      >
        <p>{t(`devices.note.${note.kind}.text`)}</p>
      </Note>
      {note.help ? <PermissionHelp environment={environment} /> : null}
    </>
  );
}
