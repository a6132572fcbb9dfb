import { asProblem, Problem } from '../../../api/client';
import { PasskeyTrouble, proveByPasskey } from '../../../api/passkeys';
import { useTranslation } from '../../../locales/useTranslation';
import { useOneAtATime } from '../own/useOneAtATime';

/** One thing at a time that may ask the browser for a passkey, and in words why it did not work. */
export function usePasskeyWish() {
  const { t } = useTranslation();
  return useOneAtATime((thrown) =>
    thrown instanceof PasskeyTrouble ? t(`passkey.${thrown.reason}`) : t(`problem.${asProblem(thrown).code}`),
  );
}

/** Whoever has no password shows by a passkey that it is still them, where the server asks for it. */
export async function proved<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Problem && thrown.code === 'proof.needed')) throw thrown;
    await proveByPasskey();
    return work();
  }
}
