import type { ReportFieldKind, ReportFieldView } from '../../api/reports';
import type { BothLanguages, ScenarioWish } from '../../api/scenarios';

export const kinds: readonly ReportFieldKind[] = ['shortText', 'longText', 'choice', 'yesNo', 'number', 'date'];

/** So many fields a report has at most. */
export const most = 20;

/** The same in both languages while it is typed. */
export interface Text {
  readonly french: string;
  readonly english: string;
}

export interface DraftField {
  /** Of the row on the page. */
  readonly key: string;
  /** Null for one that was not there before. */
  readonly id: string | null;
  readonly title: Text;
  readonly kind: ReportFieldKind;
  readonly required: boolean;
  readonly forCustomer: boolean;
  /** A line a value. */
  readonly choices: Text;
  readonly unit: Text;
}

export const nothing: Text = { french: '', english: '' };

export const typed = ({ french, english }: BothLanguages): Text => ({ french: french ?? '', english: english ?? '' });

export const given = ({ french, english }: Text): BothLanguages => ({
  french: french.trim() || null,
  english: english.trim() || null,
});

let made = 0;

export function newField(): DraftField {
  made += 1;
  const texts = { title: nothing, choices: nothing, unit: nothing };
  return { key: `new ${made}`, id: null, kind: 'longText', required: false, forCustomer: false, ...texts };
}

type Known = Omit<ReportFieldView, 'id'> & { readonly id: string | null };

export const fieldsOf = (report: readonly Known[]): readonly DraftField[] =>
  report.map(({ id, title, kind, required, forCustomer, choices, unit }, index) => ({
    key: id ?? `template ${index}`,
    id,
    title: typed(title),
    kind,
    required,
    forCustomer,
    choices: {
      french: choices.map((one) => one.french ?? '').join('\n'),
      english: choices.map((one) => one.english ?? '').join('\n'),
    },
    unit: typed(unit),
  }));

/** Line by line: what stands in the same line of both languages is one value. A line that is empty in both is none. */
function values({ french, english }: Text): readonly BothLanguages[] {
  const [left, right] = [french.split('\n'), english.split('\n')];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    given({ french: left[at] ?? '', english: right[at] ?? '' }),
  ).filter((one) => one.french || one.english);
}

export const fieldWish = ({
  id,
  title,
  kind,
  required,
  forCustomer,
  choices,
  unit,
}: DraftField): NonNullable<ScenarioWish['report']>[number] => ({
  id,
  title: given(title),
  kind,
  required,
  forCustomer,
  choices: kind === 'choice' ? [...values(choices)] : [],
  unit: kind === 'number' ? given(unit) : { french: null, english: null },
});

/** The same list with one of them a place up (-1) or down (1); as it is at its ends. */
export function shifted<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const moved = [...list];
  moved.splice(to, 0, ...moved.splice(at, 1));
  return moved;
}
