import { useEffect, useMemo } from 'react';
import { OwnPage } from '../../features/booking/own/OwnPage';
import { useOwn } from '../../features/booking/own/useOwn';
import { ownZone, timesOf } from '../../features/booking/slots/times';
import { Opening } from '../../features/join/Opening';
import { ProblemPage } from '../../features/join/ProblemPage';
import { regional } from '../../locales/regional';
import { useTranslation } from '../../locales/useTranslation';
import { Preferences } from '../shared/Preferences';
import { useSecret } from '../shared/useSecret';

export function AppointmentApp() {
  const secret = useSecret();
  return <WithSecret key={secret} secret={secret} />;
}

function WithSecret({ secret }: { readonly secret: string }) {
  const { t, language } = useTranslation();
  const own = useOwn(secret);
  const times = useMemo(() => timesOf(regional(language), ownZone()), [language]);
  const { of, problem } = own;
  useEffect(() => {
    if (of) document.title = t('own.title', { organisation: of.organisationName });
  }, [of, t]);
  if (of)
    return (
      <OwnPage
        own={own}
        of={of}
        times={times}
        preferences={<Preferences />}
        enter={`/talk#a.${encodeURIComponent(secret)}`}
        report={`/r#${encodeURIComponent(secret)}`}
        check={`/check#${encodeURIComponent(secret)}`}
      />
    );
  if (problem)
    return (
      <ProblemPage
        code={problem === 'appointment.not-found' ? 'link.invalid' : problem}
        owner={null}
        preferences={<Preferences />}
        onRetry={own.refresh}
        retrying={own.busy}
      />
    );
  return <Opening preferences={<Preferences />} />;
}
