/** The device check's face. Apart from the call's, so that the call's page does not carry it. */
export { createCheck, type KeepFound } from './run';
export { type CheckRun, type CheckState, type StepName, type StepState, stepNames } from './state';
export { bestLeg, judge, judgeLine, type Remark } from './verdict';
