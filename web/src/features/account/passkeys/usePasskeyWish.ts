import { useState } from 'react';
import { Problem } from '../../../api/client';
import { PasskeyTrouble, proveByPasskey } from '../../../api/passkeys';
import { useTranslation } from '../../../locales/useTranslation';

/** One thing at a time that may ask the browser for a passkey, and in words why it did not work. */
export function usePasskeyWish() {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** True when it was done. */
  const wish = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setTrouble(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      setTrouble(
        thrown instanceof PasskeyTrouble
          ? t(`passkey.${thrown.reason}`)
          : t(`problem.${thrown instanceof Problem ? thrown.code : 'unexpected'}`),
      );
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, trouble, wish, setTrouble };
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
