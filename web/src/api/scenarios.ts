import { send } from './client';
import type * as rest from './generated/rest';

export type {
  AppointmentConsent,
  BothLanguages,
  CameraStart,
  ScenarioTemplateView,
  ScenarioUse,
  ScenarioView,
} from './generated/rest';
export type ScenarioWish = rest.ChangeScenariosRequest;

const at = encodeURIComponent;

export const listScenarios = () => send<rest.ScenarioList>('GET', '/scenarios');

export const listScenarioTemplates = () => send<rest.ScenarioTemplateList>('GET', '/scenario-templates');

export const makeScenario = (wish: ScenarioWish) => send<rest.ScenarioView>('POST', '/scenarios', wish);

export const changeScenario = (id: string, wish: ScenarioWish) =>
  send<rest.ScenarioView>('PUT', `/scenarios/${at(id)}`, wish);

export const duplicateScenario = (id: string, name: string) =>
  send<rest.ScenarioView>('POST', `/scenarios/${at(id)}/duplicate`, { name });

export const archiveScenario = (id: string, archived: boolean) =>
  send<rest.ScenarioView>('PUT', `/scenarios/${at(id)}/archived`, { archived });

/** A copy of a ready template, and the appointment type that belongs to it: both or nothing. */
export const takeScenario = (template: string, language: string) =>
  send<rest.ScenarioView>('POST', '/scenarios/take', { template, language, withType: true });

/** What an appointment's customer was asked to agree to, and what they said last. */
export const listConsents = (appointmentId: string) =>
  send<rest.AppointmentConsentList>('GET', `/appointments/${at(appointmentId)}/consents`);
