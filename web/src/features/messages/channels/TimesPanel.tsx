import { type FormEvent, useState } from 'react';
import { changeMessaging, type Messaging } from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import css from '../messages.module.css';

const two = (n: number) => String(n).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const byHand = ['callLink', 'deskInvitation', 'deskReentry', 'reminder'];
const offered = [10_080, 2880, 1440, 240, 120, 60, 15] as const;

/** Which notices are sent, how long before an appointment people are reminded, and when nobody is disturbed. */
export function TimesPanel({ of }: { readonly of: Messaging }) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('messaging');
  const { settings } = of;
  const [wish, setWish] = useState({
    ...settings,
    quietFrom: Number(settings.quietFrom),
    quietTo: Number(settings.quietTo),
    reminders: settings.reminders.map(Number),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change(() => changeMessaging(wish))) toast(t('channels.saved'));
  };
  const toggled = <T,>(all: readonly T[], one: T) =>
    all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
  const shown = [...new Set([...offered, ...settings.reminders.map(Number)])].sort((a, b) => b - a);
  return (
    <form className={page.panel} onSubmit={submit} noValidate>
      <h2>{t('channels.times')}</h2>
      <fieldset className={css.choices}>
        <legend>{t('channels.reminders')}</legend>
        {shown.map((one) => (
          <label key={one} className={page.choice}>
            <input
              type="checkbox"
              checked={wish.reminders.includes(one)}
              onChange={() => setWish({ ...wish, reminders: [...toggled(wish.reminders, one)] })}
            />
            {one % 1440 === 0
              ? t('channels.days', { count: one / 1440 })
              : one % 60 === 0
                ? t('channels.hours', { count: one / 60 })
                : t('channels.minutes', { count: one })}
          </label>
        ))}
      </fieldset>
      <fieldset className={css.choices}>
        <legend>{t('channels.notices')}</legend>
        {of.notices
          .filter((one) => !byHand.includes(one))
          .map((one) => (
            <label key={one} className={page.choice}>
              <input
                type="checkbox"
                checked={!wish.off.includes(one)}
                onChange={() => setWish({ ...wish, off: [...toggled(wish.off, one)] })}
              />
              {t(`messages.notice.${one as 'booked'}`)}
            </label>
          ))}
      </fieldset>
      <Quiet wish={wish} onWish={setWish} usual={of.countryZone} />
      <label className={page.choice}>
        <input
          type="checkbox"
          checked={wish.textFirst}
          onChange={() => setWish({ ...wish, textFirst: !wish.textFirst })}
        />
        {t('channels.textFirst')}
      </label>
      <label className={page.choice}>
        <input
          type="checkbox"
          checked={wish.fallBack}
          onChange={() => setWish({ ...wish, fallBack: !wish.fallBack })}
        />
        {t('channels.fallBack')}
      </label>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <span>
        <Button type="submit" look="primary" busy={busy}>
          {t('channels.save')}
        </Button>
      </span>
    </form>
  );
}

interface Wish {
  readonly quietFrom: number;
  readonly quietTo: number;
  readonly zone: string;
}

interface QuietProps<T extends Wish> {
  readonly wish: T;
  readonly onWish: (wish: T) => void;
  /** The country's zone. */
  readonly usual: string;
}

function Quiet<T extends Wish>({ wish, onWish, usual }: QuietProps<T>) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.choices}>
      <legend>{t('channels.quiet')}</legend>
      <div className={css.fields}>
        <TextField
          label={t('channels.quietFrom')}
          type="time"
          value={clock(wish.quietFrom)}
          onChange={(event) => onWish({ ...wish, quietFrom: minutes(event.target.value || '00:00') })}
        />
        <TextField
          label={t('channels.quietTo')}
          hint={t('channels.quietHint')}
          type="time"
          value={clock(wish.quietTo)}
          onChange={(event) => onWish({ ...wish, quietTo: minutes(event.target.value || '00:00') })}
        />
        <TextField
          label={t('channels.zone')}
          hint={t('channels.zoneHint')}
          placeholder={usual}
          list="message-zones"
          value={wish.zone}
          onChange={(event) => onWish({ ...wish, zone: event.target.value.trim() })}
        />
      </div>
      <datalist id="message-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </fieldset>
  );
}
