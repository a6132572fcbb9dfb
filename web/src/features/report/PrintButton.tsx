import { Printer } from 'lucide-react';
import { useTranslation } from '../../locales/useTranslation';
import { Button } from '../../ui/controls/Button';

/** The browser prints, and makes a PDF of it where somebody chooses so. */
export function PrintButton({ big }: { readonly big?: boolean }) {
  const { t } = useTranslation();
  return (
    <Button
      look={big ? 'primary' : 'quiet'}
      size={big ? 'big' : 'normal'}
      wide={big}
      icon={<Printer size={20} aria-hidden="true" />}
      onClick={() => window.print()}
    >
      {t('report.print')}
    </Button>
  );
}
