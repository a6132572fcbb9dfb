import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './Back.module.css';

/** The way to the page that this one belongs to, above its heading. @param children The link. */
export function Back({ children }: { readonly children: ReactNode }) {
  return (
    <p className={css.back}>
      <ArrowLeft size={18} aria-hidden="true" />
      {children}
    </p>
  );
}
