import { send, sendForText } from './client';
import type * as rest from './generated/rest';
import type { SeriesScope } from './generated/rest';

export type { OwnAppointment, OwnSeries, OwnSlot } from './generated/rest';

/** A customer's own appointment, by the secret of their link. Reading changes nothing on the server. */
export const openOwn = (secret: string) => send<rest.OwnAppointment>('POST', '/own-appointment/open', { secret });

/** Times at which it could be instead. @param to After `from`, by at most 31 days. */
export const listOwnSlots = (secret: string, from: Date, to: Date) =>
  send<rest.OwnSlotList>('POST', '/own-appointment/slots', { secret, from, to });

/** @param version Of the appointment as it was seen. */
export const moveOwn = (secret: string, start: string, version: number) =>
  send<rest.OwnAppointment>('POST', '/own-appointment/move', { secret, start, version });

export const cancelOwn = (secret: string) => send<rest.OwnAppointment>('POST', '/own-appointment/cancel', { secret });

/** They are asked again before they come in. */
export const withdrawOwnConsent = (secret: string, consentId: string) =>
  send<rest.OwnAppointment>('POST', '/own-appointment/withdraw-consent', { secret, consentId });

/** Somebody comes along to this date; the same person once more changes nothing. */
export const addOwnCompanion = (secret: string, person: Omit<rest.ChangeOwnCompanionsAddRequest, 'secret'>) =>
  send<rest.OwnAppointment>('POST', '/own-appointment/add-companion', { secret, ...person });

export const removeOwnCompanion = (secret: string, companionId: string) =>
  send<rest.OwnAppointment>('POST', '/own-appointment/remove-companion', { secret, companionId });

/** The file that a calendar takes. */
export const readOwnFile = (secret: string) => sendForText('POST', '/own-appointment/file', { secret });

export type {
  AppointmentState,
  AppointmentStep,
  AppointmentTypeView,
  AppointmentView,
  CalendarAppointment,
  CalendarPerson,
  CalendarSpan,
  CalendarView,
  ClosureView,
  CompanionKind,
  CompanionView,
  HoursView,
  ShiftView,
  SlotView,
  TakerView,
  TimeOffView,
} from './generated/rest';

const at = encodeURIComponent;

function search(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(given).toString();
}

/** Of one specialist, of a team, or of everybody. */
export type Whose = { readonly specialistId?: string; readonly teamId?: string };

export const readCalendar = (from: Date, to: Date, whose: Whose) =>
  send<rest.CalendarView>('GET', `/calendar?${search({ from: from.toISOString(), to: to.toISOString(), ...whose })}`);

/** @param appointmentId One that is to be moved: it is in nobody's way. */
export const listSlots = (typeId: string, whose: Whose, from: Date, to: Date, appointmentId?: string) =>
  send<rest.SlotList>(
    'GET',
    `/slots?${search({ typeId, from: from.toISOString(), to: to.toISOString(), appointmentId, ...whose })}`,
  );

export const readAppointment = (id: string) => send<rest.AppointmentView>('GET', `/appointments/${at(id)}`);

/** Who comes along to it, each with a link of their own. */
export const listCompanions = (id: string) => send<rest.CompanionList>('GET', `/appointments/${at(id)}/companions`);

export const addCompanion = (id: string, companion: rest.AddCompanionRequest) =>
  send<rest.CompanionView>('POST', `/appointments/${at(id)}/companions`, companion);

/** Their link ends, and they are out of the call. @param scope From which dates of its series they are taken away too. */
export const removeCompanion = (id: string, companionId: string, scope: SeriesScope = 'one') =>
  send<void>('DELETE', `/appointments/${at(id)}/companions/${at(companionId)}?${search({ scope })}`);

/** @param key The same one again books once. */
export const bookAppointment = (request: rest.BookAppointmentRequest, key: string) =>
  send<rest.AppointmentView>('POST', '/appointments', request, { 'Idempotency-Key': key });

/** @param version Of the appointment as it was seen. */
export const moveAppointment = (id: string, to: rest.MoveAppointmentRequest, version: number) =>
  send<rest.AppointmentView>('POST', `/appointments/${at(id)}/move`, to, { 'If-Match': `"${version}"` });

/** Who could take it over at its own time. */
export const listTakers = (id: string) => send<rest.TakerList>('GET', `/appointments/${at(id)}/takers`);

/** @param scope Which dates of its series are cancelled too. */
export const stepAppointment = (id: string, step: rest.AppointmentStep, scope: SeriesScope = 'one') =>
  send<rest.AppointmentView>('POST', `/appointments/${at(id)}/steps`, { step, scope });

/** What is known of its customer, for good. */
export const eraseAppointment = (id: string) => send<rest.AppointmentView>('POST', `/appointments/${at(id)}/erase`);

export type SeriesPlan = rest.PlanSeriesPlan;
export type SeriesDate = rest.PlanSeriesDate;
export type { Rhythm, SeriesScope } from './generated/rest';

/** When a series would be, and which of its dates are not free. Books nothing. */
export const planSeries = (request: Partial<rest.PlanSeriesRequest>) =>
  send<SeriesPlan>('POST', '/appointment-series/plan', request);

/** All dates or none. @param key The same one again books once. */
export const bookSeries = (request: rest.BookSeriesRequest, key: string) =>
  send<rest.BookSeriesResponse>('POST', '/appointment-series', request, { 'Idempotency-Key': key });

export const listTypes = () => send<rest.AppointmentTypeList>('GET', '/appointment-types');

export const makeType = (type: rest.ChangeAppointmentTypesRequest) =>
  send<rest.AppointmentTypeView>('POST', '/appointment-types', type);

export const changeType = (id: string, type: rest.ChangeAppointmentTypesRequest) =>
  send<rest.AppointmentTypeView>('PUT', `/appointment-types/${at(id)}`, type);

export const readHours = (person: string) => send<rest.HoursView>('GET', `/specialists/${at(person)}/hours`);

export const setHours = (person: string, hours: rest.HoursView) =>
  send<rest.HoursView>('PUT', `/specialists/${at(person)}/hours`, hours);

export const listTimeOff = (person: string) => send<rest.TimeOffList>('GET', `/specialists/${at(person)}/time-off`);

export const addTimeOff = (person: string, start: Date, end: Date) =>
  send<rest.TimeOffView>('POST', `/specialists/${at(person)}/time-off`, { start, end });

export const deleteTimeOff = (person: string, id: string) =>
  send<void>('DELETE', `/specialists/${at(person)}/time-off/${at(id)}`);

/** Times off of whole teams, by the clock on the wall where each of their people works. */
export const listClosures = () => send<rest.ClosureList>('GET', '/closures');

export const addClosure = (closure: rest.ChangeClosuresRequest) => send<rest.ClosureView>('POST', '/closures', closure);

export const deleteClosure = (id: string) => send<void>('DELETE', `/closures/${at(id)}`);

export const readFeed = (person: string) => send<rest.FeedView>('GET', `/specialists/${at(person)}/feed`);

export const makeFeed = (person: string) => send<rest.FeedView>('POST', `/specialists/${at(person)}/feed`);

export const deleteFeed = (person: string) => send<void>('DELETE', `/specialists/${at(person)}/feed`);

export type { BookingPageView, PublicPage, PublicType } from './generated/rest';
export type PublicBooking = rest.BookPubliclyRequest;
export type PublicBooked = rest.BookPubliclyResponse;

export const readPublicPage = (slug: string) => send<rest.PublicPage>('GET', `/booking/${at(slug)}`);

export const listPublicSlots = (slug: string, typeId: string, from: Date, to: Date) =>
  send<rest.OwnSlotList>(
    'GET',
    `/booking/${at(slug)}/slots?${search({ typeId, from: from.toISOString(), to: to.toISOString() })}`,
  );

/** @param key The same one again books once. */
export const bookPublicly = (slug: string, request: PublicBooking, key: string) =>
  send<PublicBooked>('POST', `/booking/${at(slug)}`, request, { 'Idempotency-Key': key });

export const readBookingPage = (team: string) => send<rest.BookingPageView>('GET', `/teams/${at(team)}/booking-page`);

export const setBookingPage = (team: string, page: rest.ChangeBookingPageRequest) =>
  send<rest.BookingPageView>('PUT', `/teams/${at(team)}/booking-page`, page);
