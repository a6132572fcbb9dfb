export { Browser } from './browser';
export { hears, picturesArriving, type Sight, seesMoving } from './media';
export { Person } from './person';
export { type Links, Server } from './server';
export { Wire } from './wire';
