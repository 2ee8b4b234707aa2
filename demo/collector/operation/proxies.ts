/**
 * Whose word counts on where a request comes from, as Fastify takes it. A number of proxies is asked
 * by place: whoever reaches us past them could say anything, so nobody may.
 */
export function trustedProxies(
  trusted: number | readonly string[] | undefined,
): false | string[] | ((address: string, place: number) => boolean) {
  if (trusted === undefined) return false;
  return typeof trusted === 'number' ? (_address, place) => place < trusted : [...trusted];
}
