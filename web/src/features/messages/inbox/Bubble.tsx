import { Globe, Mail, MessageSquareText } from 'lucide-react';
import { isToSpecialist, type MessageView } from '../../../api/messages';
import { useTranslation } from '../../../locales/useTranslation';
import { Linked } from '../Linked';
import { MessageActions } from '../MessageActions';
import { MessageStatus } from '../MessageStatus';
import css from '../messages.module.css';
import { LeftOutFiles } from './LeftOutFiles';

const icons = { email: Mail, text: MessageSquareText, chat: Globe };

/** One message: what it says, how it went, and what can be done about it. */
export function Bubble({ of }: { readonly of: MessageView }) {
  const { t } = useTranslation();
  const Icon = icons[of.channel];
  const who = of.notice ? t(`messages.notice.${of.notice as 'booked'}`) : of.incoming ? null : of.by;
  return (
    <li
      className={css.bubble}
      data-incoming={of.incoming || undefined}
      data-quiet={of.state === 'withdrawn' || undefined}
    >
      <span className={css.way}>
        <Icon size={16} aria-hidden="true" />
        {[t(`messages.channel.${of.channel}`), who, isToSpecialist(of.notice) ? of.address : null]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {of.subject ? <strong>{of.subject}</strong> : null}
      <p className={css.text}>
        <Linked text={of.text} />
      </p>
      {of.leftOut ? <LeftOutFiles of={of.leftOut} /> : null}
      <MessageStatus of={of} />
      <MessageActions of={of} />
    </li>
  );
}
