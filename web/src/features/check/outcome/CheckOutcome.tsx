import type { DeviceCheck } from '../../../api/check';
import { judge, type Remark } from '../../../call/check';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { Note } from '../../../ui/surfaces/Note';
import css from './outcome.module.css';

export interface CheckOutcomeProps {
  readonly check: DeviceCheck;
  readonly onCheck: () => void;
}

const tones = { good: 'good', weak: 'warn', bad: 'bad' } as const;

/** What a kept check comes to, the worst first. Only the browser's age is not among what is kept: it is what else made it bad. */
export function remarksOf(check: DeviceCheck): readonly Remark[] {
  const { verdict, remarks } = judge(check, false);
  return check.verdict === 'bad' && verdict !== 'bad' ? ['browserOld', ...remarks] : remarks;
}

/** How the check went, for whoever waits: in words, with what to do while there is time. */
export default function CheckOutcome({ check, onCheck }: CheckOutcomeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const remarks = remarksOf(check);
  const [worst = 'good'] = remarks;
  const todo = remarks.filter((remark) => remark !== 'tcpOnly').map((remark) => whatToDo(remark, t));
  const good = check.verdict === 'good';
  return (
    <Note
      tone={tones[check.verdict]}
      title={good ? t('check.fromWaitingDone') : t(`check.verdict.${worst}.title`)}
      action={
        <Button look={good ? 'quiet' : 'primary'} onClick={onCheck}>
          {t('check.again')}
        </Button>
      }
    >
      <p>{t(`check.verdict.${worst}.text`)}</p>
      {todo.length > 0 ? (
        <div className={css.todo}>
          <p>{t('check.doneLead')}</p>
          <ul>
            {[...new Set(todo)].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className={css.soft}>
        {check.device} · {format.when(check.at, Date.now())}
      </p>
    </Note>
  );
}

/** The browser's own steps stand on the check's page. */
function whatToDo(remark: Exclude<Remark, 'tcpOnly'>, t: ReturnType<typeof useTranslation>['t']): string {
  const refused = remark === 'microphoneRefused' || remark === 'cameraRefused';
  return t(refused ? `check.outcome.${remark}` : `check.do.${remark}`);
}
