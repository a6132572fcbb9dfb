/** The call engine's face: no React, no text. Features use this and nothing deeper. */
export { createCall } from './call';
export { type CameraStart, createDevices } from './devices/devices';
export { type Environment, openElsewhere, readEnvironment } from './page/environment';
export { inOneTab } from './page/oneTab';
export { hasSeat } from './page/seat';
export { chime, chimeUntilSeen, wakeSound } from './page/sound';
export type * from './state';
export { bell } from './waiting/bell';
export { type Board, type BoardState, createBoard } from './waiting/board';
export {
  createWaiting,
  forgetPlace,
  heldPlace,
  takeUpPlace,
  type Visitor,
  type Waiting,
  type WaitingDoor,
  type WaitingLine,
  type WaitingState,
} from './waiting/waiting';
