import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentFor, contrast, parseColour, type Theme } from '../theme/accent';

const themes: readonly Theme[] = ['light', 'dark'];
const rgb = (hex: string) => {
  const colour = parseColour(hex);
  if (!colour) throw new Error(`${hex} is no colour`);
  return colour;
};

/** The tokens as they are written, by theme; the dark ones stand on the light ones. */
function tokens(theme: Theme): Readonly<Record<string, string>> {
  const css = readFileSync(resolve(import.meta.dirname, '../theme/tokens.css'), 'utf8');
  const block = (start: string) => css.slice(css.indexOf(start), css.indexOf('}', css.indexOf(start)));
  const read = (text: string) =>
    Object.fromEntries(
      [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((match) => [match[1] ?? '', match[2] ?? '']),
    );
  const light = read(block(':root {'));
  const dark = css.match(/:root\[data-theme=["']dark["']\]/)?.[0] ?? '';
  return theme === 'light' ? light : { ...light, ...read(block(dark)) };
}

const pairs: readonly (readonly [string, string, number])[] = [
  ['ink', 'bg', 4.5],
  ['ink', 'surface', 4.5],
  ['ink', 'sunken', 4.5],
  ['ink-soft', 'bg', 4.5],
  ['ink-soft', 'surface', 4.5],
  ['ink-soft', 'sunken', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['accent-ink', 'accent-hover', 4.5],
  ['accent-text', 'bg', 4.5],
  ['accent-text', 'surface', 4.5],
  ['accent-text', 'accent-soft', 4.5],
  ['ink', 'accent-soft', 4.5],
  ['ink-soft', 'stage', 4.5],
  ['danger-text', 'surface', 4.5],
  ['danger-text', 'danger-soft', 4.5],
  ['on-picture', 'danger', 4.5],
  ['on-picture', 'danger-hover', 4.5],
  ['warn-text', 'warn-soft', 4.5],
  ['ink', 'warn-soft', 4.5],
  ['good-text', 'surface', 4.5],
  ['good-text', 'good-soft', 4.5],
  ['line-strong', 'surface', 3],
  ['line-strong', 'bg', 3],
  ['accent', 'surface', 3],
];

describe('accent', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
  ])('Contrast_%sOn%s_IsWhatWcagSays', (a, b, ratio) => {
    expect(contrast(rgb(a), rgb(b))).toBeCloseTo(ratio, 1);
  });

  it.each(['', '#fff', 'red', '#12345g', 'url(x)'])('Accent_NoColour%s_IsRefused', (hex) => {
    expect(accentFor(hex, 'light')).toBeNull();
  });

  it('Accent_AnyColour_IsReadableOnBothThemes', () => {
    const colour = fc
      .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
      .map((c) => `#${c.map((n) => n.toString(16).padStart(2, '0')).join('')}`);
    fc.assert(
      fc.property(colour, fc.constantFrom(...themes), (hex, theme) => {
        const accent = accentFor(hex, theme);
        if (!accent) return false;
        const all = tokens(theme);
        return (
          contrast(rgb(accent.fill), rgb(accent.ink)) >= 4.5 &&
          contrast(rgb(accent.text), rgb(all.surface ?? '')) >= 4.5 &&
          contrast(rgb(accent.text), rgb(all.bg ?? '')) >= 4.5 &&
          contrast(rgb(accent.text), rgb(accent.soft)) >= 4.5
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each(themes.flatMap((theme) => pairs.map(([a, b, least]) => [theme, a, b, least] as const)))(
    'Tokens_%s%sOn%s_AtLeast%d',
    (theme, a, b, least) => {
      const all = tokens(theme);
      expect(contrast(rgb(all[a] ?? ''), rgb(all[b] ?? ''))).toBeGreaterThanOrEqual(least);
    },
  );
});
