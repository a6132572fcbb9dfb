import { SendHorizontal } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { WaitingMessage } from '../../../api/generated/waiting';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { IconButton } from '../../../ui/controls/IconButton';
import talk from '../../../ui/surfaces/Talk.module.css';
import css from './PlaceChat.module.css';

export interface PlaceChatProps {
  readonly lines: readonly (WaitingMessage & { readonly delivery?: 'sent' | 'sending' | 'failed' })[];
  /** Whose side this page is on. */
  readonly atDesk: boolean;
  readonly empty: string;
  readonly onSay: (text: string) => void;
}

/** What the desk and somebody who waits say to each other. */
export function PlaceChat({ lines, atDesk, empty, onSay }: PlaceChatProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the newest line
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [lines.length]);
  return (
    <div className={css.chat}>
      <div
        ref={box}
        className={`${talk.log} ${css.log}`}
        role="log"
        aria-live="polite"
        aria-label={t('chat.logLabel')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {lines.length === 0 ? <p className={talk.empty}>{empty}</p> : null}
        {lines.map((line) => (
          <div key={`${line.fromDesk}${line.clientId}`} className={line.fromDesk === atDesk ? talk.mine : talk.theirs}>
            <p className={talk.author}>
              {line.fromDesk === atDesk ? t('people.you') : line.name} · {format.time(line.sentAt)}
              {line.delivery === 'sending' ? ` · ${t('chat.sending')}` : null}
              {line.delivery === 'failed' ? ` · ${t('chat.failed')}` : null}
            </p>
            <p className={`${talk.bubble} ${css.bubble}`} dir="auto">
              {line.text}
            </p>
          </div>
        ))}
      </div>
      <Say onSay={onSay} />
    </div>
  );
}

function Say({ onSay }: { readonly onSay: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (text.trim()) {
      onSay(text.trim());
      setText('');
    }
  };
  return (
    <form className={talk.composer} onSubmit={send}>
      <textarea
        className={talk.field}
        rows={1}
        maxLength={4000}
        value={text}
        aria-label={t('chat.fieldLabel')}
        placeholder={t('chat.placeholder')}
        enterKeyHint="send"
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
        }}
      />
      <IconButton
        type="submit"
        label={t('chat.send')}
        look="active"
        disabled={text.trim() === ''}
        icon={<SendHorizontal size={22} aria-hidden="true" />}
      />
    </form>
  );
}
