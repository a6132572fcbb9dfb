import {
  AppWindow,
  Camera,
  Check,
  CircleSlash2,
  Ellipsis,
  Mic,
  Network,
  Repeat2,
  TriangleAlert,
  Volume2,
  X,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { type CheckRun, type CheckState, type StepName, type StepState, stepNames } from '../../call/check';
import { useTranslation } from '../../locales/useTranslation';
import { Spinner } from '../../ui/marks/Spinner';
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden';
import { CameraStep } from './CameraStep';
import css from './check.module.css';
import { LoudspeakerStep } from './LoudspeakerStep';
import { MicrophoneStep } from './MicrophoneStep';
import { NetworkStep } from './NetworkStep';
import { PlaybackStep } from './PlaybackStep';

export interface StepProps {
  readonly run: CheckRun;
  readonly state: CheckState;
  readonly help: ReactNode;
}

const pictures: Record<StepName, typeof Camera> = {
  browser: AppWindow,
  camera: Camera,
  microphone: Mic,
  loudspeaker: Volume2,
  network: Network,
  playback: Repeat2,
};

const marks: Record<Exclude<StepState, 'running'>, typeof Check> = {
  waiting: Ellipsis,
  asking: Ellipsis,
  fine: Check,
  weak: TriangleAlert,
  failed: X,
  skipped: CircleSlash2,
};

const bodies: Record<StepName, (props: StepProps) => ReactNode> = {
  browser: BrowserStep,
  camera: CameraStep,
  microphone: MicrophoneStep,
  loudspeaker: LoudspeakerStep,
  network: NetworkStep,
  playback: PlaybackStep,
};

/** The six steps, each with how it stands and what it found. */
export function Steps(props: StepProps) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className={css.results}>{t('check.results')}</h2>
      <ol className={css.steps}>
        {stepNames.map((name) => (
          <Step key={name} name={name} {...props} />
        ))}
      </ol>
    </section>
  );
}

function Step({ name, ...props }: StepProps & { readonly name: StepName }) {
  const { t } = useTranslation();
  const state = props.state.steps[name];
  const [Picture, Body] = [pictures[name], bodies[name]];
  const item = useComesIntoSight(state === 'asking' || (name === 'playback' && state === 'running'));
  return (
    <li ref={item} className={`${css.step} ${css[state]}`} data-step={name} data-state={state}>
      <span className={css.picture}>
        <Picture size={22} aria-hidden="true" />
      </span>
      <h3>{t(`check.step.${name}`)}</h3>
      <span className={css.state}>
        {state === 'running' ? <Spinner size={20} /> : <Mark state={state} />}
        {state === 'waiting' ? (
          <VisuallyHidden>{t('check.state.waiting')}</VisuallyHidden>
        ) : (
          <span>{t(`check.state.${state}`)}</span>
        )}
      </span>
      {state === 'waiting' ? null : (
        <div className={css.body}>
          <Body {...props} />
        </div>
      )}
    </li>
  );
}

/** What needs the person is brought before their eyes. */
function useComesIntoSight(needed: boolean) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (needed) item.current?.scrollIntoView?.({ block: 'center' });
  }, [needed]);
  return item;
}

/** What is well and behind one is a line; whoever wants to see or change it opens it. */
export function Settled({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation();
  if (!when) return children;
  return (
    <details className={css.figures}>
      <summary>{t('check.show')}</summary>
      <div className={css.shown}>{children}</div>
    </details>
  );
}

function Mark({ state }: { readonly state: Exclude<StepState, 'running'> }) {
  const Icon = marks[state];
  return <Icon size={20} aria-hidden="true" />;
}

function BrowserStep({ state }: StepProps) {
  const { t } = useTranslation();
  return <p>{t(state.browser.old ? 'check.browser.weak' : 'check.browser.fine', { browser: state.browser.words })}</p>;
}
