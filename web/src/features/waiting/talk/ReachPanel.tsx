import { BellRing, MessageSquareText } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ProblemCode } from '../../../api/generated/problems';
import type { ReachView } from '../../../api/generated/waiting';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import { Note } from '../../../ui/surfaces/Note';
import css from './talk.module.css';

export interface ReachPanelProps {
  readonly reach: ReachView;
  /** Null takes it back. What it answers is why it was refused; null when it was kept. */
  readonly onLeave: (to: string | null) => Promise<ProblemCode | 'offline' | null>;
}

/** "We will text you when it is your turn": a number or an address, so that nobody has to stay with the page. */
export function ReachPanel({ reach, onLeave }: ReachPanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (reach.left !== null && !open)
    return <Left reach={reach} left={reach.left} onChange={() => setOpen(true)} onForget={() => onLeave(null)} />;
  if (!open)
    return (
      <div className={css.check}>
        <Button size="big" wide icon={<MessageSquareText size={20} aria-hidden="true" />} onClick={() => setOpen(true)}>
          {t('reach.offer')}
        </Button>
        <p className={css.soft}>{t('reach.offerText')}</p>
      </div>
    );
  return <Ask reach={reach} onLeave={onLeave} onDone={() => setOpen(false)} />;
}

interface LeftProps {
  readonly reach: ReachView;
  readonly left: string;
  readonly onChange: () => void;
  readonly onForget: () => Promise<unknown>;
}

function Left({ reach, left, onChange, onForget }: LeftProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const forget = async () => {
    setBusy(true);
    await onForget();
    setBusy(false);
  };
  const long = reach.keptMinutes >= 120;
  return (
    <Note
      tone="good"
      title={t(left.includes('@') ? 'reach.leftEmail' : 'reach.leftText', { to: left })}
      action={
        <span className={css.hand}>
          <Button onClick={onChange}>{t('reach.change')}</Button>
          <Button busy={busy} onClick={() => void forget()}>
            {t('reach.forget')}
          </Button>
        </span>
      }
    >
      <p>
        {t(long ? 'reach.keptHours' : 'reach.kept', {
          count: long ? Math.floor(reach.keptMinutes / 60) : reach.keptMinutes,
        })}
      </p>
    </Note>
  );
}

interface AskProps {
  readonly reach: ReachView;
  readonly onLeave: ReachPanelProps['onLeave'];
  readonly onDone: () => void;
}

function Ask({ reach, onLeave, onDone }: AskProps) {
  const { t } = useTranslation();
  const [to, setTo] = useState(reach.left ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const kind = reach.text && reach.email ? 'both' : reach.text ? 'text' : 'email';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!to.trim()) {
      setProblem(t(`reach.wrong.${kind}`));
      return;
    }
    setBusy(true);
    const refused = await onLeave(to.trim());
    setBusy(false);
    if (refused) setProblem(why(refused, kind, t));
    else onDone();
  };
  return (
    <form className={css.reach} onSubmit={submit} noValidate>
      <TextField
        label={t(`reach.to.${kind}`)}
        hint={kind === 'email' ? undefined : t('reach.toHint')}
        error={problem}
        type={kind === 'text' ? 'tel' : kind === 'email' ? 'email' : 'text'}
        autoComplete={kind === 'text' ? 'tel' : kind === 'email' ? 'email' : 'on'}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        maxLength={254}
        value={to}
        onChange={(event) => {
          setTo(event.target.value);
          setProblem(null);
        }}
      />
      <p className={css.soft}>{t('reach.consent')}</p>
      <div className={css.hand}>
        <Button type="submit" look="primary" busy={busy} icon={<BellRing size={20} aria-hidden="true" />}>
          {t('reach.leave')}
        </Button>
        <Button onClick={onDone}>{t('reach.cancel')}</Button>
      </div>
    </form>
  );
}

function why(
  code: ProblemCode | 'offline',
  kind: 'both' | 'text' | 'email',
  t: ReturnType<typeof useTranslation>['t'],
): string {
  switch (code) {
    case 'message.country-closed':
      return t(kind === 'both' ? 'reach.closedBoth' : 'reach.closed');
    case 'message.opted-out':
      return t('reach.optedOut');
    case 'message.address-invalid':
      return t(`reach.wrong.${kind}`);
    case 'too-many-requests':
      return t('problem.too-many-requests');
    default:
      return t('reach.failed');
  }
}
