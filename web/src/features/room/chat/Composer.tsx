import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { IconButton } from '../../../ui/controls/IconButton';
import talk from '../../../ui/surfaces/Talk.module.css';
import css from './Chat.module.css';

const longest = 4000;

/** Grows with what is written. Enter sends, Shift with Enter starts a line; not while an input method composes. */
export function Composer({ onSend }: { readonly onSend: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const node = field.current;
    if (!node) return;
    node.style.height = 'auto';
    node.style.height = `${Math.min(node.scrollHeight + 2, 144)}px`;
  }, [text]);
  const send = () => {
    const said = text.trim();
    if (!said) return;
    onSend(said);
    setText('');
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={`${talk.composer} ${css.composer}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        data-first-focus
        className={`${talk.field} ${css.field}`}
        rows={1}
        maxLength={longest}
        value={text}
        aria-label={t('chat.fieldLabel')}
        placeholder={t('chat.placeholder')}
        enterKeyHint="send"
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <IconButton
        type="submit"
        className={css.send}
        label={t('chat.send')}
        look="active"
        disabled={text.trim() === ''}
        icon={<SendHorizontal size={22} aria-hidden="true" />}
      />
      {text.length > longest - 200 ? (
        <p className={css.count}>{t('chat.left', { count: longest - text.length })}</p>
      ) : null}
    </form>
  );
}
