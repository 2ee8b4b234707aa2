import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * Tells senders apart for a day without knowing who they are: a digest of the address, with a key
 * that is in memory only and made anew each day.
 */
export function senderKeys(clock: () => Date): (address: string) => string {
  let day = '';
  let key = randomBytes(32);
  return (address) => {
    const today = clock().toISOString().slice(0, 10);
    if (today !== day) {
      day = today;
      key = randomBytes(32);
    }
    return createHmac('sha256', key).update(network(address)).digest('base64url');
  };
}

/** One household or machine has 2^64 addresses of IPv6: what they share counts. */
function network(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}
