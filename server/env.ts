import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '#shared/result.ts';
import { projectRoot } from './project-root.ts';

/** The environment, parsed once; nothing else in the server reads process.env. */
export interface Env {
  readonly port: number;
  readonly host: string;
  /** True when only this machine can reach `host`. */
  readonly isLoopback: boolean;
  /** Null: our own embedded Postgres. */
  readonly databaseUrl: string | null;
  /** Absolute. */
  readonly dataDirectory: string;
  /** Null: made on first start and kept in the data directory. */
  readonly sessionSecret: string | null;
  /** Scheme, host and port that people type when it is not the one we listen on. */
  readonly publicOrigin: string | null;
  /** Null: nobody gets mail. */
  readonly smtpUrl: string | null;
  /** Address that mail comes from; null: made from the name that people open. */
  readonly mailFrom: string | null;
  /** `unsaid`: the sample is loaded into an empty database, on loopback only. */
  readonly sample: 'wanted' | 'unwanted' | 'unsaid';
  readonly logLevel: LogLevel;
}

/** One variable with a value that cannot be used. */
export interface EnvRefusal {
  readonly code: 'badVariable';
  readonly name: keyof typeof VARIABLES;
  readonly value: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

const SHORTEST_SECRET = 32;

const VARIABLES = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(65_535))
    .default(3000),
  HOST: z.string().refine(isHost).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine((value) => hasProtocol(value, ['postgres:', 'postgresql:']))
    .nullable()
    .default(null),
  DATA_DIR: z.string().default('.data'),
  SESSION_SECRET: z.string().min(SHORTEST_SECRET).nullable().default(null),
  PUBLIC_ORIGIN: z
    .string()
    .refine((value) => hasProtocol(value, ['http:', 'https:']))
    .transform((value) => new URL(value).origin)
    .nullable()
    .default(null),
  SMTP_URL: z
    .string()
    .refine((value) => hasProtocol(value, ['smtp:', 'smtps:']) && new URL(value).hostname !== '')
    .nullable()
    .default(null),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>"(),:;]+@[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i)
    .nullable()
    .default(null),
  SAMPLE: z.enum(['1', '0']).nullable().default(null),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('warn'),
} as const;

const SCHEMA = z.object(VARIABLES);
const SAMPLE = { '1': 'wanted', '0': 'unwanted' } as const;

/** Reads the server's variables; an empty one counts as unset, as in a .env file with nothing behind the =. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Result<Env, EnvRefusal> {
  const given = Object.fromEntries(
    Object.keys(VARIABLES).map((name) => [name, source[name] === '' ? undefined : source[name]]),
  );
  const parsed = SCHEMA.safeParse(given);
  if (!parsed.success) {
    // Every issue's path begins with the variable: the schema is flat.
    const name = parsed.error.issues[0]?.path[0] as keyof typeof VARIABLES;
    return err({ code: 'badVariable', name, value: withoutPassword(given[name] ?? '') });
  }
  const values = parsed.data;
  return ok({
    port: values.PORT,
    host: values.HOST,
    isLoopback: isLoopback(values.HOST),
    databaseUrl: values.DATABASE_URL,
    dataDirectory: resolve(projectRoot, values.DATA_DIR),
    sessionSecret: values.SESSION_SECRET,
    publicOrigin: values.PUBLIC_ORIGIN,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    sample: values.SAMPLE === null ? 'unsaid' : SAMPLE[values.SAMPLE],
    logLevel: values.LOG_LEVEL,
  });
}

/** True for names and addresses that only this machine can reach; an IPv6 address with or without brackets. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === 'localhost' || bare === '::1') return true;
  return isIP(bare) === 4 && bare.startsWith('127.');
}

function isHost(value: string): boolean {
  return isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value);
}

/** A terminal is read by others and copied into tickets: what stands before the @ of a URL stays out of it. */
function withoutPassword(value: string): string {
  return value.replace(/\/\/.*@/, '//…@');
}

function hasProtocol(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}
