import { useState } from 'react';
import { removeProvider } from '../../../api/singleSignOn';
import { useChange } from '../../../api/useChange';
import { useTranslation } from '../../../locales/useTranslation';
import { Button } from '../../../ui/controls/Button';
import css from '../../../ui/surfaces/DeskPage.module.css';
import { ErrorNote } from '../../../ui/surfaces/Note';
import { toast } from '../../../ui/surfaces/Toasts';

/** Asks once more: people may have no other way in. */
export function RemovePanel() {
  const { t } = useTranslation();
  const { busy, problem, change } = useChange('single-sign-on-set-up', 'policy');
  const [sure, setSure] = useState(false);
  const remove = () =>
    void change(async () => {
      await removeProvider();
      toast(t('single.removed'));
    });
  return (
    <section className={css.panel}>
      <h2>{t('single.removeTitle')}</h2>
      <p className={css.soft}>{t('single.removeText')}</p>
      {problem ? <ErrorNote>{t(`problem.${problem.code}`)}</ErrorNote> : null}
      <div className={css.actions}>
        {sure ? (
          <>
            <Button look="danger" busy={busy} onClick={remove}>
              {t('single.removeSure')}
            </Button>
            <Button onClick={() => setSure(false)}>{t('teams.cancel')}</Button>
          </>
        ) : (
          <Button onClick={() => setSure(true)}>{t('single.remove')}</Button>
        )}
      </div>
    </section>
  );
}
