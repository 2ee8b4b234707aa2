/**
 * Starts something and stops it in good order on SIGINT or SIGTERM; a second signal ends at once.
 * A start that fails says why and ends the process with code 1.
 * @param start resolves with the function that stops it
 */
export async function runUntilStopped(start: () => Promise<() => Promise<void>>): Promise<void> {
  const started = start();
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    started
      .then((close) => close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await started;
  } catch (reason) {
    console.error(explain(reason));
    process.exit(1);
  }
}

/** The message of an error and of what caused it. */
function explain(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  return reason.cause ? `${reason.message}\n${explain(reason.cause)}` : reason.message;
}
