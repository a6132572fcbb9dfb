import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  changeTemplate,
  listTemplates,
  type MessageChannel,
  previewTemplate,
  resetTemplate,
  type TemplateView,
} from '../../../api/messages';
import { useChange } from '../../../api/useChange';
import { currentLanguage, languages } from '../../../locales/i18n';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import { SelectField } from '../../../ui/controls/SelectField';
import { TextArea } from '../../../ui/controls/TextArea';
import { TextField } from '../../../ui/controls/TextField';
import page from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';
import { Linked } from '../Linked';
import css from '../messages.module.css';

/** The organisation's words for each notice, beside what a customer will read. */
export function TemplatesPanel() {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['templates'], queryFn: listTemplates });
  const [notice, setNotice] = useState('booked');
  const [language, setLanguage] = useState<string>(currentLanguage());
  const [channel, setChannel] = useState<MessageChannel>('email');
  const notices = [...new Set(data?.items.map((one) => one.notice))];
  const found = data?.items.filter((one) => one.notice === notice && one.language === language) ?? [];
  const shown = found.find((one) => one.channel === channel) ?? found[0];
  return (
    <section className={page.panel}>
      <h2>{t('channels.templates')}</h2>
      <p className={page.soft}>{t('channels.templatesText')}</p>
      <div className={css.fields}>
        <SelectField
          label={t('channels.notice')}
          value={notice}
          options={notices.map((one) => ({ value: one, label: t(`messages.notice.${one as 'booked'}`) }))}
          onChange={(event) => setNotice(event.target.value)}
        />
        <SelectField
          label={t('channels.language')}
          value={language}
          options={languages.map((one) => ({ value: one.code, label: one.name }))}
          onChange={(event) => setLanguage(event.target.value)}
        />
        <SelectField
          label={t('messages.by')}
          value={shown?.channel ?? channel}
          options={found.map((one) => ({ value: one.channel, label: t(`messages.channel.${one.channel}`) }))}
          onChange={(event) => setChannel(event.target.value as MessageChannel)}
        />
      </div>
      {shown ? (
        <Editor
          key={`${notice} ${language} ${shown.channel} ${shown.changed}`}
          of={shown}
          places={data?.places ?? []}
        />
      ) : null}
    </section>
  );
}

function Editor({ of, places }: { readonly of: TemplateView; readonly places: readonly string[] }) {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('templates');
  const [subject, setSubject] = useState(of.subject);
  const [text, setText] = useState(of.text);
  const { notice, language, channel } = of;
  const wish = { notice, language, channel, subject, text };
  const preview = useQuery({
    queryKey: ['preview', wish],
    queryFn: () => previewTemplate(wish),
    placeholderData: (before) => before,
    retry: false,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change(() => changeTemplate(wish))) toast(t('channels.saved'));
  };
  return (
    <form className={css.editor} onSubmit={submit} noValidate>
      <div className={css.words}>
        {channel === 'email' ? (
          <TextField
            label={t('channels.subject')}
            maxLength={120}
            value={subject}
            onChange={(event) => setSubject(event.target.value)}
          />
        ) : null}
        <TextArea
          label={t('messages.text')}
          hint={t('channels.places', { places: places.map((one) => `{{${one}}}`).join(' ') })}
          rows={channel === 'email' ? 12 : 5}
          maxLength={channel === 'email' ? 4000 : 480}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {preview.isError ? <ErrorNote>{t('channels.templateWrong')}</ErrorNote> : null}
        {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
        <span className={page.actions}>
          <Button type="submit" look="primary" busy={busy}>
            {t('channels.save')}
          </Button>
          {of.changed ? (
            <Button busy={busy} onClick={() => void change(() => resetTemplate({ notice, language, channel }))}>
              {t('channels.reset')}
            </Button>
          ) : null}
        </span>
      </div>
      <figure className={css.preview}>
        <figcaption>
          {t('channels.preview')}
          {channel === 'text' && preview.data ? ` · ${t('channels.parts', { count: preview.data.parts })}` : ''}
        </figcaption>
        {preview.data?.subject ? <strong>{preview.data.subject}</strong> : null}
        <p className={css.text} lang={language}>
          <Linked text={preview.data?.text ?? ''} />
        </p>
      </figure>
    </form>
  );
}
