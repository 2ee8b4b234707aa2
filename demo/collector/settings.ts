import { isIP } from 'node:net';

export interface Settings {
  /** TCP port; absent: the caller's default. */
  readonly port?: number;
  /** Address or name that the collector listens on. */
  readonly host: string;
  /** `postgres://…`; absent: the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  /** Opens what is an administrator's; absent: nobody gets it. */
  readonly adminToken?: string;
  /** Who sends it may say that answers come from an interview or from paper. */
  readonly clerkToken?: string;
  /** Of the digests of ids and codes; absent: one that is kept in the database. */
  readonly digestKey?: string;
  readonly surveysFolder: string;
  /** Origins whose pages may post; `*`: every one; empty: the collector's own only. */
  readonly allowedOrigins: readonly string[];
  /** IANA name; its word on dates is final. */
  readonly timeZone: string;
  /** Submissions that one sender may post in a minute; absent: as many as he likes. */
  readonly rateLimit?: number;
  /**
   * Whose word on where a request comes from counts (`X-Forwarded-*`): these addresses, or so many
   * proxies in front of us; absent: nobody's.
   */
  readonly trustProxy?: number | readonly string[];
}

/** Characters of a secret that nobody guesses. */
const SHORTEST_SECRET = 20;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 * @throws Error that names every wrong setting at once.
 */
export function readSettings(environment: Environment): Settings {
  const faults: string[] = [];
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const check = (name: string, value: string, good: boolean, wanted: string): void => {
    if (!good) faults.push(`${name} is "${value}", but must be ${wanted}`);
  };

  const port = read('PORT');
  if (port)
    check('PORT', port, /^\d+$/.test(port) && Number(port) <= 65535, 'a number up to 65535');

  const host = read('HOST') ?? '127.0.0.1';
  check('HOST', host, /^[\w.:-]+$/.test(host), 'an address such as 127.0.0.1 or 0.0.0.0');

  const databaseUrl = read('DATABASE_URL');
  // The address may hold a password: it is not repeated in the message.
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    faults.push('DATABASE_URL must begin with postgres://');
  }

  /** A secret is not repeated in the message. */
  const readSecret = (name: string): string | undefined => {
    const secret = read(name);
    if (secret && secret.length < SHORTEST_SECRET)
      faults.push(`${name} must have at least ${SHORTEST_SECRET} characters: openssl rand -hex 24`);
    return secret;
  };
  const adminToken = readSecret('ADMIN_TOKEN');
  const clerkToken = readSecret('CLERK_TOKEN');
  const digestKey = readSecret('DIGEST_KEY');

  const allowedOrigins = (read('ALLOWED_ORIGINS') ?? '').split(/[\s,]+/).filter(Boolean);
  for (const origin of allowedOrigins) {
    const good = origin === '*' || isOrigin(origin);
    check('ALLOWED_ORIGINS', origin, good, 'origins such as https://www.example.org, or *');
  }

  const timeZone = read('TZ') ?? 'Europe/Oslo';
  check('TZ', timeZone, isTimeZone(timeZone), 'a time zone such as Europe/Oslo');

  const rateLimit = read('RATE_LIMIT');
  if (rateLimit)
    check('RATE_LIMIT', rateLimit, /^[1-9]\d{0,5}$/.test(rateLimit), 'a number from 1 to 999999');

  const trustProxy = read('TRUST_PROXY');
  const hops = /^\d$/.test(trustProxy ?? '') ? Number(trustProxy) : undefined;
  const proxies = (trustProxy ?? '').split(/[\s,]+/).filter(Boolean);
  const wanted =
    'addresses such as 10.0.0.5, 10.0.0.0/8 or loopback, or how many proxies stand in front';
  if (hops === 0) check('TRUST_PROXY', '0', false, wanted);
  if (hops === undefined)
    for (const each of proxies) check('TRUST_PROXY', each, isNetwork(each), wanted);

  if (faults.length > 0) throw new Error(`Wrong settings:\n- ${faults.join('\n- ')}`);
  return {
    port: port ? Number(port) : undefined,
    host,
    databaseUrl,
    adminToken,
    clerkToken,
    digestKey,
    surveysFolder: read('SURVEYS_DIR') ?? 'demo/surveys',
    allowedOrigins,
    timeZone,
    rateLimit: rateLimit ? Number(rateLimit) : undefined,
    trustProxy: trustProxy ? (hops ?? proxies) : undefined,
  };
}

const isOrigin = (value: string): boolean =>
  /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value;

/** The names that Fastify knows of networks. */
const NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

/** An address, those that begin like it (CIDR), or a name of such. */
function isNetwork(value: string): boolean {
  if (NETWORKS.includes(value)) return true;
  const [address = '', bits, ...rest] = value.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
