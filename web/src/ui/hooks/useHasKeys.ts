import { useMedia } from './useMedia';

/** Whether there is a keyboard, as far as a page can tell: where a finger is the pointer, there is none. Keys are named only where there is one. */
export const useHasKeys = (): boolean => !useMedia('(hover: none), (pointer: coarse)');
