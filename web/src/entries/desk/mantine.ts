import { createTheme, type VariantColorsResolver } from '@mantine/core';

/** Mantine paints with our variables and nothing of its own, so that both halves of the product look alike. */
const variantColorResolver: VariantColorsResolver = ({ variant }) => {
  if (variant === 'filled')
    return {
      background: 'var(--accent)',
      hover: 'var(--accent-hover)',
      color: 'var(--accent-ink)',
      border: '1px solid transparent',
    };
  if (variant === 'subtle')
    return {
      background: 'transparent',
      hover: 'var(--accent-soft)',
      color: 'var(--accent-text)',
      border: '1px solid transparent',
    };
  return {
    background: 'var(--surface)',
    hover: 'var(--sunken)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
  };
};

export const mantineTheme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  defaultRadius: 8,
  variantColorResolver,
  focusRing: 'never', // ours is drawn by base.css
  respectReducedMotion: true,
});
