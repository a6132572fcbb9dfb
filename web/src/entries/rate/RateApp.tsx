import { useEffect } from 'react';
import { Opening } from '../../features/join/Opening';
import { ProblemPage } from '../../features/join/ProblemPage';
import { RatingPage } from '../../features/rating/RatingPage';
import { useRating } from '../../features/rating/useRating';
import { useTranslation } from '../../locales/useTranslation';
import { Preferences } from '../shared/Preferences';
import { useSecret } from '../shared/useSecret';

/** '/rate#...' with the secret of a customer's link. Opening it says nothing: only what is sent from it does. */
export function RateApp() {
  const secret = useSecret();
  return <WithSecret key={secret} secret={secret} />;
}

function WithSecret({ secret }: { readonly secret: string }) {
  const { t } = useTranslation();
  const rating = useRating(secret);
  const { of, problem, again } = rating;
  useEffect(() => {
    document.title = of ? t('rating.pageTitle', { organisation: of.organisationName }) : 'Guichet';
  }, [of, t]);
  if (of) return <RatingPage rating={rating} of={of} preferences={<Preferences />} />;
  if (problem) return <ProblemPage code={problem} owner={null} preferences={<Preferences />} onRetry={again} />;
  return <Opening preferences={<Preferences />} />;
}
