export type Piece = { readonly text: string; readonly href: null } | { readonly text: string; readonly href: string };

const address = /\bhttps?:\/\/[^\s<>"'`{}|\\^]+/giu;
/** What ends a sentence, not an address. */
const trailing = /[.,;:!?…»”’)\]]+$/u;

/** Cuts a message into text and addresses. Only http and https become links; anything else stays what was typed. */
export function linkify(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const link = trim(match[0]);
    if (!isSafe(link)) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), href: null });
    pieces.push({ text: link, href: link });
    at = match.index + link.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null });
  return pieces;
}

/** Closing brackets belong to the address only where it opened them (as in encyclopaedias). */
function trim(link: string): string {
  let kept = link;
  for (;;) {
    const cut = kept.replace(trailing, '');
    if (cut === kept) return kept;
    const next = kept.slice(cut.length, cut.length + 1);
    const opens = (cut.match(/\(/g) ?? []).length;
    const closes = (cut.match(/\)/g) ?? []).length;
    if (next === ')' && opens > closes) return `${cut})`;
    kept = cut;
  }
}

function isSafe(link: string): boolean {
  try {
    const url = new URL(link);
    // A name before the host ("https://bank.example@evil.example") is there to deceive.
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' && url.username === '';
  } catch {
    return false;
  }
}
