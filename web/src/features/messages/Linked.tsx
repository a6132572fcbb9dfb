import { Fragment } from 'react';

// Whoever may not come in by a link reads it without its secret: that leads nowhere.
const address = /(https?:\/\/(?!\S*#…)[^\s<>"]+[^\s<>".,;:!?)\]])/u;

/** A text with its web addresses as links. It is text: nothing in it is ever read as HTML. */
export function Linked({ text }: { readonly text: string }) {
  return text.split(address).map((part, at) =>
    address.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <a key={at} href={part} target="_blank" rel="noreferrer noopener">
        {part}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
