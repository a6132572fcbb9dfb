import type booking from './booking/en.json';
import type desk from './desk/en.json';
import type shared from './en.json';
import type rating from './rating/en.json';
import type report from './report/en.json';
import type waiting from './waiting/en.json';

type Texts = typeof shared & typeof desk & typeof booking & typeof rating & typeof report & typeof waiting;
type Form = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<Name extends string> = Name extends `${infer Counted}_${Form}` ? Counted : Name;
type Under<Path extends string, Name extends string> = Path extends '' ? Name : `${Path}.${Name}`;
type PathsTo<Wanted, Node, Path extends string = ''> = {
  [Name in keyof Node & string]: Node[Name] extends Wanted
    ? Under<Path, Base<Name>>
    : Node[Name] extends string | readonly string[]
      ? never
      : PathsTo<Wanted, Node[Name], Under<Path, Name>>;
}[keyof Node & string];

/** The path of a text, without the form that a number takes: 'people.title' for `title_one` and `title_other`. */
export type TextKey = PathsTo<string, Texts>;
/** The path of a list of texts. */
export type LinesKey = PathsTo<readonly string[], Texts>;
/** What fills the gaps of a text; `count` also chooses the form of the number. */
export type Gaps = Readonly<Record<string, string | number | null | undefined>>;

/** A text in the reader's language, its gaps filled. A key that is not in the files does not compile. */
export type Translate = (key: TextKey, gaps?: Gaps) => string;

/** One language as pages use it; another object for each language. */
export interface Translation {
  readonly language: string;
  readonly t: Translate;
  readonly lines: (key: LinesKey, gaps?: Gaps) => readonly string[];
}

/** @param texts Nested texts, as the files have them; a later one adds to those before it. */
export function createTranslation(language: string, texts: readonly object[]): Translation {
  const plural = new Intl.PluralRules(language);
  const found = (key: string) => {
    for (const root of texts) {
      const node = key
        .split('.')
        .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], root);
      if (node !== undefined) return node;
    }
    return undefined;
  };
  return {
    language,
    t: (key, gaps) => {
      const counted = typeof gaps?.count === 'number' ? found(`${key}_${plural.select(gaps.count)}`) : undefined;
      // A page that does not carry the text of a refusal still says that something went wrong.
      const text = counted ?? found(key) ?? (key.startsWith('problem.') ? found('problem.unexpected') : undefined);
      return typeof text === 'string' ? fill(text, gaps) : key;
    },
    lines: (key, gaps) => {
      const lines = found(key);
      return Array.isArray(lines) ? lines.map((line: string) => fill(line, gaps)) : [];
    },
  };
}

function fill(text: string, gaps: Gaps | undefined): string {
  return gaps ? text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(gaps[name] ?? gap)) : text;
}
