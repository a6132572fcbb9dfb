import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  makeRecoveryCodes,
  readSecondFactor,
  removeSecondFactor,
  type StartedSecondFactor,
  startSecondFactor,
} from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote, Note } from '../../../ui/surfaces/Note';
import { PasswordAgain } from './PasswordAgain';
import { RecoveryCodes } from './RecoveryCodes';
import { SetUpSecondFactor } from './SetUpSecondFactor';
import { useWish } from './useWish';

export interface SecondFactorPanelProps {
  /** The organisation wants it: nothing else can be done before. */
  readonly needed: boolean;
  readonly onChanged: () => void;
}

export function SecondFactorPanel({ needed, onChanged }: SecondFactorPanelProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ['second-factor'], queryFn: readSecondFactor });
  const { busy, problem, wish } = useWish();
  const [started, setStarted] = useState<StartedSecondFactor | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const look = () => void queries.invalidateQueries({ queryKey: ['second-factor'] });
  const finish = () => {
    setCodes(null);
    onChanged();
  };
  return (
    <section className={css.panel}>
      <h2>{t('second.title')}</h2>
      {needed ? <Note tone="warn">{t('second.needed')}</Note> : null}
      <p className={css.soft}>{t('second.text')}</p>
      {data ? <p>{data.set ? t('second.on', { count: data.recoveryCodesLeft }) : t('second.off')}</p> : null}
      {codes ? (
        <RecoveryCodes codes={codes} onDone={finish} />
      ) : started ? (
        <SetUpSecondFactor
          started={started}
          onCancel={() => setStarted(null)}
          onSet={(made) => {
            setStarted(null);
            setCodes(made);
            look();
          }}
        />
      ) : data?.set ? (
        <Change removable={!data.required} onCodes={setCodes} onChanged={look} />
      ) : (
        <span>
          <Button
            look="primary"
            busy={busy}
            onClick={() => void wish(async () => setStarted(await startSecondFactor()))}
          >
            {t('second.start')}
          </Button>
        </span>
      )}
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
    </section>
  );
}

interface ChangeProps {
  readonly removable: boolean;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onChanged: () => void;
}

function Change({ removable, onCodes, onChanged }: ChangeProps) {
  const { t } = useTranslation();
  const { busy, problem, wish } = useWish();
  const [password, setPassword] = useState('');
  const run = async (work: () => Promise<void>) => {
    if (await wish(work)) setPassword('');
    onChanged();
  };
  return (
    <div className={css.form}>
      <PasswordAgain value={password} onChange={setPassword} />
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <div className={css.actions}>
        <Button
          busy={busy}
          onClick={() => void run(async () => onCodes((await makeRecoveryCodes(password)).recoveryCodes))}
        >
          {t('second.newCodes')}
        </Button>
        {removable ? (
          <Button look="danger" busy={busy} onClick={() => void run(() => removeSecondFactor(password))}>
            {t('second.remove')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
