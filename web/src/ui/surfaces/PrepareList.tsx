import css from './PrepareList.module.css';

export interface PrepareListProps {
  readonly title: string;
  /** A line a thing; nothing is shown where there is none. */
  readonly words: { readonly text: string; readonly lang: string } | null;
}

/** What a customer should have ready. */
export function PrepareList({ title, words }: PrepareListProps) {
  if (!words) return null;
  return (
    <section className={css.prepare}>
      <h2>{title}</h2>
      <ul lang={words.lang}>
        {words.text.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
