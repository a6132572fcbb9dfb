/** An organisation's one colour, made fit to read on both themes (WCAG 2.2 AA) whatever it was. */

export type Theme = 'light' | 'dark';

export interface Accent {
  /** Fill of the primary button. */
  readonly fill: string;
  readonly fillHover: string;
  /** Text on the fill. */
  readonly ink: string;
  /** The colour as text on every surface of the theme. */
  readonly text: string;
  /** Quiet fill behind such text. */
  readonly soft: string;
}

type Rgb = readonly [number, number, number];

const white: Rgb = [255, 255, 255];
const black: Rgb = [6, 10, 12];
/** The darkest surface of the light theme and the lightest of the dark one: what text must still be read on. */
const worstSurface: Record<Theme, Rgb> = { light: [236, 238, 240], dark: [35, 39, 44] };

export function parseColour(hex: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (!match) return null;
  const part = (at: number) => Number.parseInt(match[at] ?? '', 16);
  return [part(1), part(2), part(3)];
}

function toHex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const s = part / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Rounded as it will be shown, so that what is measured is what is seen. */
function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2) => Math.round(a[at] + (b[at] - a[at]) * share);
  return [part(0), part(1), part(2)];
}

/** Moves a colour towards white or black until it is readable on a ground. */
function readable(colour: Rgb, ground: Rgb, towards: Rgb, least: number): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mix(colour, towards, share);
    if (contrast(tried, ground) >= least) return tried;
  }
  return towards;
}

export function accentFor(hex: string, theme: Theme): Accent | null {
  const wish = parseColour(hex);
  if (!wish) return null;
  const away = theme === 'light' ? black : white;
  const surface = worstSurface[theme];
  // A button must stand out from its surface (3:1) and carry text (4.5:1).
  const fill = readable(wish, surface, away, 3);
  const ink = contrast(fill, white) >= contrast(fill, black) ? white : black;
  const carried = readable(fill, ink, ink === white ? black : white, 4.5);
  const text = readable(wish, surface, away, 4.5);
  const soft = mix(theme === 'light' ? white : worstSurface.dark, wish, 0.1);
  return {
    fill: toHex(carried),
    fillHover: toHex(mix(carried, ink === white ? black : white, 0.16)),
    ink: toHex(ink),
    text: toHex(readable(text, soft, away, 4.5)),
    soft: toHex(soft),
  };
}

export function applyAccent(hex: string, theme: Theme, root: HTMLElement = document.documentElement): void {
  const accent = accentFor(hex, theme);
  if (!accent) return;
  const style = root.style;
  style.setProperty('--accent', accent.fill);
  style.setProperty('--accent-hover', accent.fillHover);
  style.setProperty('--accent-ink', accent.ink);
  style.setProperty('--accent-text', accent.text);
  style.setProperty('--accent-soft', accent.soft);
}
