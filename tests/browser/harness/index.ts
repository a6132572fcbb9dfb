export { Browser } from './browser';
export { Cast } from './cast';
export { film, flag, portrait } from './film';
export * from './flows';
export { hears, picturesArriving, type Sight, seesMoving } from './media';
export { type Looks, Person } from './person';
export { type Links, Server } from './server';
export { connectTool } from './tool';
export { Wire } from './wire';
