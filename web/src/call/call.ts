import type { Call, CallOptions } from './state';

export declare function createCall(options: CallOptions): Call;
