import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  addOwnCompanion,
  cancelOwn,
  listOwnSlots,
  moveOwn,
  type OwnAppointment,
  openOwn,
  readOwnFile,
  removeOwnCompanion,
  withdrawOwnConsent,
} from '../../../api/booking';
import { asProblem, Problem } from '../../../api/client';
import type { ProblemCode } from '../../../api/generated/problems';
import type { Span } from '../slots/times';

type Code = ProblemCode | 'offline';

/** A customer's appointment and what they can do about it; a refusal is its code. */
export interface Own {
  readonly of: OwnAppointment | null;
  readonly problem: Code | null;
  readonly busy: boolean;
  readonly refresh: () => void;
  readonly slots: (from: Date, to: Date) => Promise<readonly Span[]>;
  readonly move: (start: string) => Promise<Code | null>;
  readonly cancel: () => Promise<Code | null>;
  /** Takes back what was agreed to. */
  readonly withdraw: (consent: string) => Promise<Code | null>;
  /** Somebody comes along; null when they do. */
  readonly bring: (person: Parameters<typeof addOwnCompanion>[1]) => Promise<Problem | null>;
  /** They come along no more. */
  readonly leaveOut: (companion: string) => Promise<Problem | null>;
  /** Hands the calendar's file to the browser; false when it could not be had. */
  readonly saveFile: (name: string) => Promise<boolean>;
}

function codeOf(error: unknown): Code {
  return error instanceof Problem ? error.code : 'unexpected';
}

export function useOwn(secret: string): Own {
  const [of, setOf] = useState<OwnAppointment | null>(null);
  const [problem, setProblem] = useState<Code | null>(null);
  const [busy, setBusy] = useState(true);
  const refresh = useCallback(async () => {
    setBusy(true);
    try {
      setOf(await openOwn(secret));
      setProblem(null);
    } catch (error) {
      setProblem(codeOf(error));
    }
    setBusy(false);
  }, [secret]);
  useEffect(() => {
    void refresh();
    // Whoever comes back to the tab sees how things stand now.
    const look = () => document.visibilityState === 'visible' && void refresh();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [refresh]);
  const version = Number(of?.version ?? 0);
  return useMemo(() => {
    const change = async (ask: () => Promise<OwnAppointment>) => {
      try {
        setOf(await ask());
        return null;
      } catch (error) {
        void refresh();
        return asProblem(error);
      }
    };
    return {
      of,
      problem,
      busy,
      refresh: () => void refresh(),
      slots: async (from, to) => (await listOwnSlots(secret, from, to)).items,
      move: async (start) => (await change(() => moveOwn(secret, start, version)))?.code ?? null,
      cancel: async () => (await change(() => cancelOwn(secret)))?.code ?? null,
      withdraw: async (consent) => (await change(() => withdrawOwnConsent(secret, consent)))?.code ?? null,
      bring: (person) => change(() => addOwnCompanion(secret, person)),
      leaveOut: (companion) => change(() => removeOwnCompanion(secret, companion)),
      saveFile: async (name) => {
        try {
          save(await readOwnFile(secret), name);
          return true;
        } catch {
          return false;
        }
      },
    };
  }, [of, problem, busy, refresh, secret, version]);
}

/** As a download: every system opens it with its calendar. */
export function save(file: string, name: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
