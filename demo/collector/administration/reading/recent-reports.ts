/** A line for the operator, and when it was given. */
export interface Report {
  readonly at: Date;
  readonly line: string;
}

export interface RecentReports {
  /** Passes a line on, and remembers it. */
  report(line: string): void;
  /** The last lines since this process started, the latest first. */
  latest(): readonly Report[];
}

const MOST_KEPT = 50;

/** @param report takes one line for the operator; it never holds an answer or an address */
export function recentReports(report: (line: string) => void, clock: () => Date): RecentReports {
  const kept: Report[] = [];
  return {
    report(line) {
      kept.unshift({ at: clock(), line });
      if (kept.length > MOST_KEPT) kept.pop();
      report(line);
    },
    latest: () => [...kept],
  };
}
