import type { ReportFieldView } from '../../api/reports';
import { inLanguage } from '../../locales/bothLanguages';
import { regional } from '../../locales/regional';
import { unbroken } from '../../locales/unbroken';

export interface AnswerWords {
  readonly yes: string;
  readonly no: string;
}

/** An answer as it is read, with the language of its words where that is not the page's. What is no answer yet stands as it was typed. */
export function readable(
  field: ReportFieldView,
  answer: string,
  language: string,
  words: AnswerWords,
): { readonly text: string; readonly lang?: string } {
  const { kind } = field;
  if (kind === 'choice') return inLanguage(field.choices[Number(answer)], language) ?? { text: answer };
  if (kind === 'yesNo') return { text: answer === 'yes' ? words.yes : answer === 'no' ? words.no : answer };
  if (kind === 'number') return { text: number(field, answer, language) };
  if (kind === 'date') return { text: day(answer, language) };
  return { text: answer };
}

function number(field: ReportFieldView, answer: string, language: string): string {
  const value = Number(answer);
  const unit = inLanguage(field.unit, language)?.text;
  const text = Number.isFinite(value)
    ? new Intl.NumberFormat(regional(language), { maximumFractionDigits: 6 }).format(value)
    : answer;
  return unit ? `${text}\u00a0${unit}` : text;
}

// A day has no zone: it is the same wherever it is read.
function day(answer: string, language: string): string {
  const at = new Date(`${answer}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return answer;
  return unbroken(new Intl.DateTimeFormat(regional(language), { dateStyle: 'long', timeZone: 'UTC' }).format(at));
}
