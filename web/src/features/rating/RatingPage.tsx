import { CircleCheck, Clock } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { AskedRating } from '../../api/rating';
import { useFormat } from '../../locales/useFormat';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';
import { TextArea } from '../../ui/controls/TextArea';
import heading from '../../ui/surfaces/Heading.module.css';
import { ErrorNote } from '../../ui/surfaces/Note';
import { Page } from '../../ui/surfaces/Page';
import { Statement } from '../../ui/surfaces/Statement';
import css from './rating.module.css';
import { Stars } from './Stars';
import type { RatingState } from './useRating';

export interface RatingPageProps {
  readonly rating: RatingState;
  readonly of: AskedRating;
  readonly preferences: ReactNode;
}

/** How was it? One to five, words if somebody likes, thanks; to be changed for a while. */
export function RatingPage(props: RatingPageProps) {
  const { of } = props;
  const [again, setAgain] = useState(false);
  if (of.given && !again) return <Thanks {...props} onChange={() => setAgain(true)} />;
  if (!of.canRate) return <Closed {...props} />;
  return <Ask {...props} onDone={() => setAgain(false)} />;
}

function Ask({ rating, of, preferences, onDone }: RatingPageProps & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [stars, setStars] = useState(Number(of.given?.stars ?? 0));
  const [words, setWords] = useState(of.given?.words ?? '');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (stars === 0 || busy) return;
    setBusy(true);
    const code = await rating.give(stars, words.trim() || null);
    setBusy(false);
    setProblem(code);
    if (!code) onDone();
  };
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <Page
        owner={of.organisationName}
        tools={preferences}
        action={
          <>
            {problem ? <ErrorNote>{t(`problem.${problem as 'offline'}`)}</ErrorNote> : null}
            <Button type="submit" look="primary" size="big" wide busy={busy}>
              {t(of.given ? 'rating.sendAgain' : 'rating.send')}
            </Button>
          </>
        }
      >
        <header className={heading.heading}>
          <h1>{t('rating.title')}</h1>
          <p>
            {of.specialistName
              ? t('rating.with', { name: of.specialistName, when: format.full(of.at) })
              : t('rating.when', { when: format.full(of.at) })}
          </p>
        </header>
        <Stars value={stars} onChange={setStars} wrong={tried && stars === 0} />
        <TextArea
          label={t('rating.words')}
          hint={t('rating.wordsHint', { organisation: of.organisationName })}
          rows={4}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Page>
    </form>
  );
}

function Thanks({ of, preferences, onChange }: RatingPageProps & { readonly onChange: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stars = Number(of.given?.stars);
  return (
    <Page owner={of.organisationName} tools={preferences}>
      <Statement
        icon={<CircleCheck size={28} aria-hidden="true" />}
        title={t('rating.thanks')}
        actions={
          of.canRate ? (
            <Button size="big" wide onClick={onChange}>
              {t('rating.change')}
            </Button>
          ) : null
        }
      >
        <p>{t('rating.given', { stars, word: t(`rating.word.${stars as 1}`) })}</p>
        {of.given?.words ? <q className={css.quote}>{of.given.words}</q> : null}
        {of.canRate && of.changeUntil ? <p>{t('rating.until', { when: format.full(of.changeUntil) })}</p> : null}
      </Statement>
    </Page>
  );
}

function Closed({ of, preferences }: RatingPageProps) {
  const { t } = useTranslation();
  const ahead = Date.parse(of.at) > Date.now();
  return (
    <Page owner={of.organisationName} tools={preferences}>
      <Statement
        icon={<Clock size={28} aria-hidden="true" />}
        title={t(ahead ? 'rating.earlyTitle' : 'rating.closedTitle')}
      >
        <p>{t(ahead ? 'rating.earlyText' : 'rating.closedText')}</p>
      </Statement>
    </Page>
  );
}
