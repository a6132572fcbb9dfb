import { useState } from 'react';
import { Button } from '../controls/Button';
import css from './GivenList.module.css';
import { ErrorNote, Note } from './Note';

export interface Given {
  readonly id: string;
  readonly text: string;
  readonly lang: string | undefined;
  readonly when: string;
  /** What taking it back brings about: said before it is done; null when nothing. */
  readonly warning: string | null;
}

export interface GivenListProps {
  readonly title: string;
  readonly text: string;
  readonly items: readonly Given[];
  readonly words: {
    readonly withdraw: string;
    readonly withdrawNamed: (text: string) => string;
    readonly sure: string;
    readonly keep: string;
    readonly failed: string;
  };
  /** False when it could not be taken back. */
  readonly onWithdraw: (id: string) => Promise<boolean>;
}

/** What a customer agreed to, and the way to take each of it back. */
export function GivenList({ title, text, items, words, onWithdraw }: GivenListProps) {
  const [asking, setAsking] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const withdraw = async (id: string) => {
    setBusy(id);
    setFailed(!(await onWithdraw(id)));
    setBusy(null);
    setAsking(null);
  };
  const sure = ({ id, warning }: Given) => (
    <Note
      tone="warn"
      action={
        <span className={css.sure}>
          <Button look="danger" autoFocus busy={busy === id} onClick={() => void withdraw(id)}>
            {words.sure}
          </Button>
          <Button onClick={() => setAsking(null)}>{words.keep}</Button>
        </span>
      }
    >
      <p>{warning}</p>
    </Note>
  );
  return (
    <section className={css.given}>
      <h2>{title}</h2>
      <p>{text}</p>
      <ul>
        {items.map((one) => (
          <li key={one.id}>
            <p lang={one.lang}>{one.text}</p>
            <small>{one.when}</small>
            {asking === one.id ? (
              sure(one)
            ) : (
              <Button
                look="plain"
                busy={busy === one.id}
                aria-label={words.withdrawNamed(one.text)}
                onClick={() => (one.warning ? setAsking(one.id) : void withdraw(one.id))}
              >
                {words.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {failed ? <ErrorNote>{words.failed}</ErrorNote> : null}
    </section>
  );
}
