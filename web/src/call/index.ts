/** The call engine's face: no React, no text. Features use this and nothing deeper. */
export { createCall } from './call';
export { createDevices } from './devices';
export { type Environment, openElsewhere, readEnvironment } from './environment';
export type * from './state';
