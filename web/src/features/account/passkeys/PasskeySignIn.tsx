import { Button } from '@mantine/core';
import { KeyRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Problem, type Session } from '../../../api/client';
import { PasskeyTrouble, passkeysInFields, passkeysPossible, signInByPasskey } from '../../../api/passkeys';
import { useTranslation } from '../../../locales/useTranslation';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { usePasskeyWish } from './usePasskeyWish';

/** Below the five minutes that a challenge lives. */
const challengeLife = 4 * 60_000;

/** A button, and, where the browser can, passkeys among the names that it offers in the field for the e-mail address. */
export function PasskeySignIn({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation();
  const { busy, trouble, wish, setTrouble } = usePasskeyWish();
  useOfferInField(!busy, onSignedIn, (code) => setTrouble(t(`problem.${code}`)));
  if (!passkeysPossible()) return null;
  return (
    <>
      <Button
        variant="default"
        size="lg"
        fullWidth
        loading={busy}
        leftSection={<KeyRound size={20} aria-hidden="true" />}
        onClick={() => void wish(async () => onSignedIn(await signInByPasskey()))}
      >
        {t('passkey.signIn')}
      </Button>
      {trouble ? <ErrorNote>{trouble}</ErrorNote> : null}
    </>
  );
}

/** A browser asks for one thing at a time: while the button's question is open, this one is not. */
function useOfferInField(
  free: boolean,
  onSignedIn: (session: Session) => void,
  onRefused: (code: Problem['code']) => void,
) {
  const latest = useRef({ onSignedIn, onRefused });
  latest.current = { onSignedIn, onRefused };
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks anew
  useEffect(() => {
    if (!free) return;
    const end = new AbortController();
    let over = false;
    const again = () => !over && setRound((last) => last + 1);
    const timer = setTimeout(again, challengeLife);
    void offer(end.signal)
      .then((session) => session && !over && latest.current.onSignedIn(session))
      .catch((thrown) => {
        if (over || !(thrown instanceof Problem) || !thrown.code.startsWith('passkey.')) return;
        latest.current.onRefused(thrown.code);
        again();
      });
    return () => {
      over = true;
      clearTimeout(timer);
      end.abort();
    };
  }, [free, round]);
}

async function offer(signal: AbortSignal): Promise<Session | null> {
  if (!(await passkeysInFields()) || signal.aborted) return null;
  try {
    return await signInByPasskey(signal, true);
  } catch (thrown) {
    if (thrown instanceof PasskeyTrouble) return null;
    throw thrown;
  }
}
