import { useTranslation } from '../../../../locales/useTranslation';
import { SelectField } from '../../../../ui/controls/SelectField';
import { TextField } from '../../../../ui/controls/TextField';
import { mostTimes, type Repeat, rhythms, type Series, withRhythm } from './repeat';
import css from './series.module.css';

/** Whether it repeats, how, and until when. */
export function RepeatFields({ of }: { readonly of: Series }) {
  const { t } = useTranslation();
  const { repeat, setRepeat, wrong } = of;
  return (
    <>
      <SelectField
        label={t('series.repeat')}
        value={repeat ? `${repeat.rhythm} ${repeat.every}` : ''}
        options={[
          { value: '', label: t('series.never') },
          ...rhythms.map((value) => {
            const [rhythm, every] = value.split(' ');
            return { value, label: t(`series.${rhythm as Repeat['rhythm']}`, { count: Number(every) }) };
          }),
        ]}
        onChange={(event) => setRepeat(withRhythm(repeat, event.target.value))}
      />
      {repeat ? (
        <div className={css.ends}>
          <SelectField
            label={t('series.ends')}
            value={repeat.ends}
            options={[
              { value: 'times', label: t('series.endsTimes') },
              { value: 'until', label: t('series.endsUntil') },
            ]}
            onChange={(event) => setRepeat({ ...repeat, ends: event.target.value as Repeat['ends'] })}
          />
          {repeat.ends === 'times' ? (
            <TextField
              label={t('series.times')}
              type="number"
              min={1}
              max={mostTimes}
              value={repeat.times}
              error={wrong ? t('series.wrong', { count: mostTimes }) : null}
              onChange={(event) => setRepeat({ ...repeat, times: event.target.value })}
            />
          ) : (
            <TextField
              label={t('series.until')}
              type="date"
              value={repeat.until}
              error={wrong ? t('series.wrong', { count: mostTimes }) : null}
              onChange={(event) => setRepeat({ ...repeat, until: event.target.value })}
            />
          )}
        </div>
      ) : null}
    </>
  );
}
