import type { BothLanguages, CameraStart, ScenarioTemplateView, ScenarioView, ScenarioWish } from '../../api/scenarios';
import { type DraftField, fieldsOf, fieldWish, given, nothing, type Text, typed } from './reportDraft';

export const cameras: readonly CameraStart[] = ['front', 'rear', 'off'];
export const numbers = ['minutes', 'minutesBefore', 'minutesAfter', 'noticeMinutes'] as const;

export interface DraftConsent {
  /** Of the row on the page. */
  readonly key: string;
  /** Null for one that was not asked before. */
  readonly id: string | null;
  readonly required: boolean;
  readonly text: Text;
}

/** A scenario while it is typed: every field has a text. */
export interface Draft {
  readonly name: string;
  readonly purpose: string;
  readonly prepare: Text;
  readonly welcome: Text;
  readonly camera: CameraStart;
  readonly asksCheck: boolean;
  readonly slot: Readonly<Record<(typeof numbers)[number], string>>;
  readonly consents: readonly DraftConsent[];
  readonly report: readonly DraftField[];
  /** Days; null where nothing is erased. */
  readonly retention: string | null;
}

const slotOf = (slot: ScenarioView['slot']) =>
  Object.fromEntries(numbers.map((one) => [one, String(slot[one])])) as Draft['slot'];

export function draftOf(of: ScenarioView | null): Draft {
  if (!of)
    return {
      name: '',
      purpose: '',
      prepare: nothing,
      welcome: nothing,
      camera: 'front',
      asksCheck: true,
      slot: { minutes: '30', minutesBefore: '0', minutesAfter: '10', noticeMinutes: '60' },
      consents: [],
      report: [],
      retention: null,
    };
  return {
    name: of.name,
    purpose: of.purpose ?? '',
    prepare: typed(of.prepare),
    welcome: typed(of.welcome),
    camera: of.camera,
    asksCheck: of.asksCheck,
    slot: slotOf(of.slot),
    consents: of.consents.map(({ id, required, text }) => ({ key: id, id, required, text: typed(text) })),
    report: fieldsOf(of.report),
    retention: of.retentionDays === null ? null : String(of.retentionDays),
  };
}

/** The template's words and rules again; a question that says the same stays the same one, and nobody is asked twice. */
export function fromTemplate(
  template: ScenarioTemplateView,
  words: { readonly name: string; readonly purpose: string },
  of: ScenarioView | null,
): Draft {
  const same = (text: BothLanguages) => of?.consents.find((one) => isSame(one.text, text))?.id ?? null;
  return {
    ...words,
    prepare: typed(template.prepare),
    welcome: typed(template.welcome),
    camera: template.camera,
    asksCheck: template.asksCheck,
    slot: slotOf(template.slot),
    consents: template.consents.map(({ required, text }, index) => ({
      key: `template ${index}`,
      id: same(text),
      required,
      text: typed(text),
    })),
    report: fieldsOf(
      template.report.map((one) => ({
        ...one,
        id: of?.report.find((known) => isSame(known.title, one.title))?.id ?? null,
      })),
    ),
    retention: String(template.retentionDays),
  };
}

const isSame = (one: BothLanguages, other: BothLanguages) =>
  one.french === other.french && one.english === other.english;

export const wishOf = (draft: Draft): ScenarioWish => ({
  name: draft.name.trim(),
  purpose: draft.purpose.trim() || null,
  prepare: given(draft.prepare),
  welcome: given(draft.welcome),
  camera: draft.camera,
  asksCheck: draft.asksCheck,
  slot: {
    minutes: Number(draft.slot.minutes),
    minutesBefore: Number(draft.slot.minutesBefore),
    minutesAfter: Number(draft.slot.minutesAfter),
    noticeMinutes: Number(draft.slot.noticeMinutes),
  },
  consents: draft.consents.map(({ id, required, text }) => ({ id, required, text: given(text) })),
  report: draft.report.map(fieldWish),
  retentionDays: draft.retention === null ? null : Number(draft.retention),
});
