import { Check, Clock, RotateCw, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Call, CallState, ChatLine } from '../../../call';
import { useFormat } from '../../../locales/useFormat';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { Panel } from '../../../ui/surfaces/Panel';
import talk from '../../../ui/surfaces/Talk.module.css';
import css from './Chat.module.css';
import { Composer } from './Composer';
import { type ChatGroup, groupLines } from './groups';
import { linkify } from './linkify';

export interface ChatPanelProps {
  readonly call: Call;
  readonly state: CallState;
  readonly onClose: () => void;
}

export function ChatPanel({ call, state, onClose }: ChatPanelProps) {
  const { t } = useTranslation();
  const groups = groupLines(state.chat);
  return (
    <Panel full title={t('chat.title')} closeLabel={t('common.close')} onClose={onClose}>
      <Log lines={state.chat}>
        {groups.length === 0 ? <p className={talk.empty}>{t('chat.empty')}</p> : null}
        {groups.map((group) => (
          <Group key={group.key} group={group} onResend={(id) => call.resend(id)} />
        ))}
      </Log>
      <Composer onSend={(text) => call.say(text)} />
    </Panel>
  );
}

/** Stays at the newest line while the reader is there; when they have scrolled up, it offers the way down instead. */
function Log({ lines, children }: { readonly lines: readonly ChatLine[]; readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [behind, setBehind] = useState(false);
  const last = lines[lines.length - 1];
  const down = useCallback(() => {
    const node = box.current;
    if (node) node.scrollTop = node.scrollHeight;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a line was added
  useLayoutEffect(() => {
    if (atEnd.current || last?.isMine) down();
    else setBehind(true);
  }, [last?.clientId]);
  useEffect(() => {
    const node = box.current;
    if (!node || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => atEnd.current && down());
    observer.observe(node);
    return () => observer.disconnect();
  }, [down]);
  return (
    <div className={css.frame}>
      <div
        ref={box}
        className={`${talk.log} ${css.log}`}
        role="log"
        aria-live="polite"
        aria-label={t('chat.logLabel')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={(event) => {
          const node = event.currentTarget;
          atEnd.current = node.scrollHeight - node.scrollTop - node.clientHeight < 32;
          if (atEnd.current) setBehind(false);
        }}
      >
        {children}
      </div>
      {behind ? (
        <Button className={css.newest} look="primary" onClick={down}>
          {t('chat.newest')}
        </Button>
      ) : null}
    </div>
  );
}

function Group({ group, onResend }: { readonly group: ChatGroup; readonly onResend: (clientId: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={group.isMine ? `${talk.mine} ${css.own}` : talk.theirs}>
      <p className={`${talk.author} ${css.author}`}>
        <span>{group.isMine ? t('people.you') : group.name}</span>
        <time dateTime={group.sentAt} title={format.full(group.sentAt)}>
          {format.time(group.sentAt)}
        </time>
      </p>
      {group.lines.map((line) => (
        <Line key={line.clientId} line={line} onResend={onResend} />
      ))}
    </div>
  );
}

function Line({ line, onResend }: { readonly line: ChatLine; readonly onResend: (clientId: string) => void }) {
  return (
    <div className={css.line}>
      <p className={`${talk.bubble} ${css.bubble}`} dir="auto">
        {linkify(line.text).map((piece, index) =>
          piece.href ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sent message never change
            <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
              {piece.text}
            </a>
          ) : (
            piece.text
          ),
        )}
      </p>
      {line.isMine ? <Delivery line={line} onResend={onResend} /> : null}
    </div>
  );
}

function Delivery({ line, onResend }: { readonly line: ChatLine; readonly onResend: (clientId: string) => void }) {
  const { t } = useTranslation();
  if (line.delivery === 'failed') {
    return (
      <button type="button" className={css.failed} onClick={() => onResend(line.clientId)}>
        <TriangleAlert size={16} aria-hidden="true" />
        {t('chat.failed')}
        <RotateCw size={16} aria-hidden="true" />
        {t('chat.sendAgain')}
      </button>
    );
  }
  const Icon = line.delivery === 'sent' ? Check : Clock;
  return (
    <span className={css.delivery}>
      <Icon size={14} aria-hidden="true" />
      {t(line.delivery === 'sent' ? 'chat.sent' : 'chat.sending')}
    </span>
  );
}
