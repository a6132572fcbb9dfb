/** What outlives a reload (session) or a visit (local). Browsers that forbid storage just forget. */
export interface Shelf {
  read<T>(name: string): T | null;
  /** Null takes it away. */
  write(name: string, value: unknown): void;
}

const prefix = 'guichet.';

function shelf(storage: () => Storage): Shelf {
  return {
    read<T>(name: string) {
      try {
        return JSON.parse(storage().getItem(prefix + name) ?? 'null') as T | null;
      } catch {
        return null;
      }
    },
    write(name, value) {
      try {
        if (value === null) {
          storage().removeItem(prefix + name);
        } else {
          storage().setItem(prefix + name, JSON.stringify(value));
        }
      } catch {
        // Full or forbidden.
      }
    },
  };
}

/** This tab, until it is closed. */
export const tabShelf = shelf(() => sessionStorage);

/** This browser. */
export const browserShelf = shelf(() => localStorage);
