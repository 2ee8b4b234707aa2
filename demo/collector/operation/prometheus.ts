/** One measure, as lines of Prometheus's text format (version 0.0.4). */
export interface Measure {
  lines(): readonly string[];
}

export interface Counter extends Measure {
  /** @param label value of the measure's one label, where it has one; from a closed set of ours */
  add(label?: string): void;
}

export interface Histogram extends Measure {
  observe(value: number): void;
}

/** A number that only grows, until the process ends. */
export function counter(name: string, help: string, label?: string): Counter {
  const counts = new Map<string, number>(label === undefined ? [['', 0]] : []);
  return {
    add: (value = '') => void counts.set(value, (counts.get(value) ?? 0) + 1),
    lines: () => [
      ...head(name, help, 'counter'),
      ...[...counts].map(([value, count]) => line(name, count, label && { [label]: value })),
    ],
  };
}

/** How many values were at most as large as each bound. */
export function histogram(name: string, help: string, bounds: readonly number[]): Histogram {
  const counts = bounds.map(() => 0);
  let sum = 0;
  let all = 0;
  return {
    observe(value) {
      bounds.forEach((bound, index) => {
        if (value <= bound) counts[index]! += 1;
      });
      sum += value;
      all += 1;
    },
    lines: () => [
      ...head(name, help, 'histogram'),
      ...bounds.map((bound, index) => line(`${name}_bucket`, counts[index]!, { le: `${bound}` })),
      line(`${name}_bucket`, all, { le: '+Inf' }),
      line(`${name}_sum`, sum),
      line(`${name}_count`, all),
    ],
  };
}

/** A number that is read when somebody asks. */
export const gauge = (name: string, help: string, read: () => number): Measure => ({
  lines: () => [...head(name, help, 'gauge'), line(name, read())],
});

const head = (name: string, help: string, type: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

function line(name: string, value: number, labels: Readonly<Record<string, string>> | '' = {}) {
  const said = Object.entries(labels).map(([label, of]) => `${label}="${of}"`);
  return `${name}${said.length > 0 ? `{${said.join(',')}}` : ''} ${value}`;
}
