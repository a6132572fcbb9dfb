import type { DeviceChoice } from '../../call';

/** Devices by the names that browsers give; those without one are numbered. */
export const choices = (list: readonly DeviceChoice[], unnamed: (n: number) => string) =>
  list.map(({ id, label }, index) => ({ value: id, label: label || unnamed(index + 1) }));
