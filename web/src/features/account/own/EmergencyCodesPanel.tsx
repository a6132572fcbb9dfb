import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { makeRecoveryCodes, readSecondFactor } from '../../../api/people';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { proved, usePasskeyWish } from '../passkeys/usePasskeyWish';
import { RecoveryCodes } from './RecoveryCodes';

/** For whoever has no password: what to come in by on the day on which the device is lost. */
export function EmergencyCodesPanel() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ['second-factor'], queryFn: readSecondFactor });
  const { busy, trouble, wish } = usePasskeyWish();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const make = async () => {
    setCodes((await proved(() => makeRecoveryCodes(null))).recoveryCodes);
    await queries.invalidateQueries({ queryKey: ['second-factor'] });
  };
  return (
    <section className={css.panel}>
      <h2>{t('second.codesTitle')}</h2>
      <p className={css.soft}>{t('passkey.codesText')}</p>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
      ) : (
        <>
          {data ? <p>{t('passkey.codesLeft', { count: data.recoveryCodesLeft })}</p> : null}
          {trouble ? <ErrorNote>{trouble}</ErrorNote> : null}
          <span>
            <Button busy={busy} onClick={() => void wish(make)}>
              {t('second.newCodes')}
            </Button>
          </span>
        </>
      )}
    </section>
  );
}
