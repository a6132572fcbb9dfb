import { useEffect, useRef, useState } from 'react';
import type { CallState } from '../../call';
import { useTranslation } from '../../locales/useTranslation';
import { toast } from '../../ui/surfaces/Toasts';
import { countUnread } from './chat/groups';

/** Says in words who came, who went, and that a broken connection is whole again. */
export function useRoomEvents(state: CallState, chatOpen: boolean, openChat: () => void): void {
  useArrivals(state);
  useReturn(state);
  useFailedWish(state);
  useNewLines(state, chatOpen, openChat);
}

function useArrivals(state: CallState): void {
  const { t } = useTranslation();
  const known = useRef<ReadonlySet<string> | null>(null);
  const goneAt = useRef(state.lastGone?.at ?? 0);
  useEffect(() => {
    const ids = new Set(state.people.map((person) => person.id));
    if (known.current) {
      for (const person of state.people) {
        if (!person.isMe && !known.current.has(person.id)) toast(t('room.joined', { name: person.name }));
      }
    }
    known.current = ids;
  }, [state.people, t]);
  useEffect(() => {
    const gone = state.lastGone;
    if (!gone || gone.at === goneAt.current) return;
    goneAt.current = gone.at;
    toast(t(`room.gone.${gone.reason}`, { name: gone.name }));
  }, [state.lastGone, t]);
}

/** A wish that the server refused, such as showing somebody out who is gone. */
function useFailedWish({ problem, phase }: CallState): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (problem && phase === 'joined') toast(t(`problem.${problem}`));
  }, [problem, phase, t]);
}

function useReturn(state: CallState): void {
  const { t } = useTranslation();
  const wasAway = useRef(false);
  const away = state.reconnect !== null;
  useEffect(() => {
    if (wasAway.current && !away && state.phase === 'joined') toast(t('connection.back'));
    wasAway.current = away;
  }, [away, state.phase, t]);
}

function useNewLines(state: CallState, chatOpen: boolean, openChat: () => void): void {
  const { t } = useTranslation();
  const told = useRef<string | null>(null);
  const started = useRef(false);
  const last = state.chat.findLast((line) => !line.isMine && line.id !== null);
  useEffect(() => {
    const first = !started.current;
    started.current = true;
    const isNew = last !== undefined && last.id !== told.current;
    told.current = last?.id ?? null;
    if (first || !isNew || chatOpen) return;
    const text = last.text.length > 80 ? `${[...last.text].slice(0, 79).join('')}…` : last.text;
    toast(t('chat.arrived', { name: last.name, text }), { label: t('chat.read'), run: openChat });
  }, [last, chatOpen, openChat, t]);
}

/** Lines of others that came while the chat was closed. */
export function useUnread(state: CallState, chatOpen: boolean): number {
  const last = state.chat.findLast((line) => line.id !== null)?.id ?? null;
  const [read, setRead] = useState<string | null>(last);
  useEffect(() => {
    if (chatOpen) setRead(last);
  }, [chatOpen, last]);
  return chatOpen ? 0 : countUnread(state.chat, read);
}

/** The tab says how it stands, also from behind other tabs. */
export function useTabTitle(state: CallState, unread: number): void {
  const { t } = useTranslation();
  const others = state.people.length - 1;
  const place = state.room?.organisationName ?? '';
  const said = state.reconnect
    ? t('title.reconnecting')
    : others > 0
      ? t('title.inCall', { count: state.people.length })
      : t('title.waiting');
  useEffect(() => {
    const before = document.title;
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${said}${place ? ` · ${place}` : ''}`;
    return () => {
      document.title = before;
    };
  }, [said, unread, place]);
}
