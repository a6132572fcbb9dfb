import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CheckState } from '../../call/check';
import { useTranslation } from '../../locales/useTranslation';
import type { Kept } from './CheckPage';
import css from './check.module.css';

export interface VerdictProps {
  readonly state: CheckState;
  readonly kept: Kept;
  readonly help: ReactNode;
}

const marks = { good: CircleCheck, weak: TriangleAlert, bad: CircleX } as const;

const words = {
  unsent: null,
  nowhere: null,
  kept: 'check.keptNow',
  keptOwn: 'check.keptOwn',
  failed: 'check.keptFailed',
} as const;

/** What it all comes to, in plain words: whether a call works, and what to do. It takes the focus, so that it is read at once. */
export function Verdict({ state, kept, help }: VerdictProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const { remarks } = state;
  const verdict = state.verdict ?? 'good';
  const [worst = 'good', ...others] = remarks;
  const Mark = marks[verdict];
  const todo = remarks.filter((remark) => remark !== 'tcpOnly');
  return (
    <section className={`${css.verdict} ${css[verdict]}`}>
      <span className={css.mark}>
        <Mark size={40} aria-hidden="true" />
      </span>
      <h1 ref={heading} tabIndex={-1}>
        {t(`check.verdict.${worst}.title`)}
      </h1>
      <p className={css.meaning}>{t(`check.verdict.${worst}.text`)}</p>
      {others.length > 0 ? (
        <ul className={css.also}>
          {others.map((remark) => (
            <li key={remark}>{t(`check.also.${remark}`)}</li>
          ))}
        </ul>
      ) : null}
      {todo.length > 0 ? (
        <div className={css.todo}>
          <h2>{t('check.doneLead')}</h2>
          <ul>
            {[...new Set(todo.map((remark) => t(`check.do.${remark}`)))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {remarks.some((remark) => remark.endsWith('Refused')) ? <div className={css.todo}>{help}</div> : null}
      <p className={css.soft} role="status">
        {words[kept] ? t(words[kept]) : ''}
      </p>
    </section>
  );
}
