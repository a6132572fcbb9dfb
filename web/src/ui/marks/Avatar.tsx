import css from './Avatar.module.css';

/** Two letters at most; whole characters, so that no accent or emoji is cut in half. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s'’-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return [first, last]
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** The same name has the same quiet shade everywhere; six shades of one lightness, so contrast never changes. */
export function shade(name: string): number {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return hash % 6;
}

export function Avatar({ name, size }: { readonly name: string; readonly size?: 'small' | 'normal' | 'fill' }) {
  return (
    <span className={[css.avatar, css[size ?? 'normal'], css[`shade${shade(name)}`]].join(' ')} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
