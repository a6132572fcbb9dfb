// What is measured: the loads, and which server gets which.

// The client opens every n-th packet only, so that it is never what is measured.
const every = (streams) => ['--every', String(Math.max(1, Math.floor(streams / 20)))];
const fan = (subscribers) => ['--pubs', '1', '--subs', String(subscribers), ...every(subscribers)];
export const calls = (count) => ['--pubs', String(2 * count), '--mesh', '2', ...every(2 * count)];
const meeting = (people) => ['--pubs', String(people), '--mesh', String(people), ...every(people * (people - 1))];

export const loads = {
  '1x10': fan(10), '1x30': fan(30), '1x60': fan(60), '1x100': fan(100), '1x200': fan(200),
  '20 calls': calls(20), '50 calls': calls(50), 'meeting of 12': meeting(12),
};

const few = ['1x60', '1x200', '20 calls'];

/** Loads of each server: the two that matter get all, Janus in its lesser forms a few. */
export const plan = (quick) => {
  const all = quick ? few : Object.keys(loads);
  return { guichet: all, 'janus tuned': all, 'janus loops': quick ? [] : few, 'janus debian': few };
};

export const profile = ['--srtp', 'gcm128', '--pin', '1', '--server-cpu', '0'];

/** A first call pays for what a process does once: it comes before each measurement, for every server. */
export const warming = [...calls(4), ...profile, '--warmup', '0.5', '--duration', '1.5'];
