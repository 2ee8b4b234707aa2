const realNow = Date.now;
const realRandom = Math.random;

/** Stands in for the clock of this page, and for chance, until `realClock()`. */
export function fakeClock(now: () => number, random: () => number = realRandom): void {
  Date.now = now;
  Math.random = random;
}
export function realClock(): void {
  fakeClock(realNow);
}
