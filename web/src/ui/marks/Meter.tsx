import { type Ref, useEffect, useRef } from 'react';
import css from './marks.module.css';

export interface MeterProps {
  readonly label: string;
  /** Subscribes to a level of 0 to 1; drawn past React, since it changes 15 times a second. */
  readonly source: (listener: (level: number) => void) => () => void;
  readonly ref?: Ref<HTMLDivElement>;
}

const bars = Array.from({ length: 12 }, (_, index) => index);

/** How loud it is now: bars that fill. Screen readers get a coarse value that seldom changes. */
export function Meter({ label, source }: MeterProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let told = -1;
    return source((level) => {
      const node = box.current;
      if (!node) return;
      // Loudness is heard in ratios: the square root spreads the quiet end.
      const lit = Math.round(Math.sqrt(Math.min(1, Math.max(0, level))) * bars.length);
      node.style.setProperty('--lit', String(lit));
      for (const [index, bar] of [...node.children].entries()) bar.classList.toggle(css.lit ?? '', index < lit);
      const coarse = lit === 0 ? 0 : lit < 5 ? 33 : lit < 9 ? 66 : 100;
      if (coarse !== told) {
        told = coarse;
        node.setAttribute('aria-valuenow', String(coarse));
      }
    });
  }, [source]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> cannot be drawn as bars in every browser
    <div
      ref={box}
      className={css.meter}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
    >
      {bars.map((bar) => (
        <span key={bar} />
      ))}
    </div>
  );
}
