/** The call engine's face: no React, no text. Features use this and nothing deeper. */
export { createCall } from './call';
export { createDevices } from './devices/devices';
export { type Environment, openElsewhere, readEnvironment } from './page/environment';
export { hasSeat } from './page/seat';
export type * from './state';
