import { asProblem } from '../../api/client';
import type { Answers, ReportView } from '../../api/reports';

/** How what is typed stands: 'conflict' waits for the person, 'failed' tries again by itself. */
export type Saving = 'fresh' | 'typing' | 'saving' | 'saved' | 'failed' | 'conflict';

export interface KeeperDoors {
  /** Keeps them on the server. @param revision Of the report as it was read last. */
  readonly put: (answers: Answers, revision: number, keepalive: boolean) => Promise<ReportView>;
  readonly told: (how: Saving, report: ReportView | null) => void;
}

export interface Keeper {
  readonly type: (answers: Answers) => void;
  /** Keeps what is not kept yet, now. */
  readonly flush: (keepalive?: boolean) => Promise<void>;
  /** What was read of the server: from here it goes on, with one's own text or without it. */
  readonly settle: (revision: number, mine: Answers | null) => void;
  readonly revision: () => number;
}

const pause = 800;
const again = 5000;

/** Keeps a report while somebody types: a moment after the last key, one request at a time, the newest text always. */
export function createKeeper(first: number, { put, told }: KeeperDoors): Keeper {
  let [revision, stuck] = [first, false];
  let typed: Answers | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arm = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  };
  const send = async (mine: Answers, keepalive: boolean) => {
    told('saving', null);
    try {
      const report = await put(mine, revision, keepalive);
      revision = Number(report.revision);
      told(typed ? 'typing' : 'saved', report);
    } catch (thrown) {
      typed ??= mine;
      const { code } = asProblem(thrown);
      stuck = code === 'precondition.failed';
      told(stuck ? 'conflict' : 'failed', null);
      if (!stuck) arm(again);
    }
  };
  const flush = async (keepalive = false): Promise<void> => {
    clearTimeout(timer);
    while (running) await running;
    if (!typed || stuck) return;
    const mine = typed;
    typed = null;
    running = send(mine, keepalive);
    await running;
    running = null;
  };
  return {
    type: (answers) => {
      typed = answers;
      if (stuck) return;
      told('typing', null);
      arm(pause);
    },
    flush,
    settle: (seen, mine) => {
      [revision, stuck, typed] = [seen, false, mine];
      if (mine) arm(0);
      else clearTimeout(timer);
    },
    revision: () => revision,
  };
}
