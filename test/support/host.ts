import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Stands in for the element where a controller is tested alone. */
export class TestHost implements ReactiveControllerHost {
  updates = 0;
  isConnected = false;
  readonly updateComplete = Promise.resolve(true);
  readonly #controllers = new Set<ReactiveController>();

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
  }
  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }
  requestUpdate(): void {
    this.updates += 1;
  }
  connect(): void {
    this.isConnected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
  }
  disconnect(): void {
    this.isConnected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}

// Tests wait for real, also where the page's clock is stopped (`support/clock.ts`).
const { setTimeout } = globalThis;

/** Waits until it holds, for at most two seconds. */
export async function until(holds: () => unknown): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 2000;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not within two seconds: ${holds}`);
}
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
