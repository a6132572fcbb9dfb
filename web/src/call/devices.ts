import type { Devices } from './state';

export declare function createDevices(): Devices;
