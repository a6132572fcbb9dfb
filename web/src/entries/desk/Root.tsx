import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Session } from '../../api/client';
import { Opening } from '../../features/join/Opening';
import { ProblemPage } from '../../features/join/ProblemPage';
import { Preferences } from '../shared/Preferences';
import { useSession } from './session';

/** Which page somebody may be on; null when the one they ask for is right. */
export function rightPlace(session: Session, path: string): '/setup' | '/sign-in' | '/calls' | '/account' | null {
  if (path === '/invitation' || path.startsWith('/sign-in/return/')) return null;
  if (session.setupNeeded) return path === '/setup' ? null : '/setup';
  if (!session.signedIn) return path === '/sign-in' ? null : '/sign-in';
  if (session.secondFactorNeeded) return path === '/account' ? null : '/account';
  if (path === '/keys' && !session.permissions?.includes('manageKeys')) return '/calls';
  if (path === '/record' && !session.permissions?.includes('readRecord')) return '/calls';
  if (path === '/single-sign-on' && !session.permissions?.includes('manageOrganisation')) return '/account';
  return path === '/' || path === '/sign-in' || path === '/setup' ? '/calls' : null;
}

export function Root() {
  const { data, error, refetch, isFetching } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const place = data ? rightPlace(data, pathname) : null;
  useEffect(() => {
    // Who is sent to sign in comes back to where they were going.
    if (place)
      void navigate({
        to: place,
        replace: true,
        state: place === '/sign-in' && pathname !== '/' ? { from: pathname } : {},
      });
  }, [place, pathname, navigate]);
  if (error && !data)
    return (
      <ProblemPage
        code="offline"
        owner={null}
        preferences={<Preferences />}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data || place) return <Opening preferences={<Preferences />} />;
  return <Outlet />;
}
