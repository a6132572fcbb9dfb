import type { Answers, ReportFieldView } from '../../api/reports';
import { inLanguage } from '../../locales/bothLanguages';
import { regional } from '../../locales/regional';
import { unbroken } from '../../locales/unbroken';

// In English a comma stands between thousands, in French and in what the server reads it begins the decimals.
const englishThousands = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** What was typed as the server reads it: a number by the habits of the page's language. */
export function plain(fields: readonly ReportFieldView[], typed: Answers, language: string): Answers {
  const isEnglish = language === 'en';
  const one = (id: string, text: string) =>
    isEnglish &&
    fields.some((field) => field.id === id && field.kind === 'number') &&
    englishThousands.test(text.trim())
      ? text.replaceAll(',', '')
      : text;
  return Object.fromEntries(Object.entries(typed).map(([id, text]) => [id, one(id, text)]));
}

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
