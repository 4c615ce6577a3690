import { auditMessages } from '#shared/i18n/ja/audit.ts';
import type { Result } from '#shared/result.ts';
import { type ChainReport, verifyChains } from './audit/verify-chains.ts';
import { type Env, type EnvRefusal, readEnv } from './env.ts';
import { createLifecycle } from './lifecycle.ts';
import { createLog } from './log.ts';
import { connectDatabase, type DatabaseRefusal, type NoData } from './start-database.ts';
import { describeRefusal } from './terminal.ts';

const { verify: say } = auditMessages;

// `npm run verify-audit`: exit code 0 if every chain holds.
const verified = await verify();
if (verified.ok) {
  process.stdout.write(`${describe(verified.value)}\n`);
  process.exitCode = verified.value.every(({ broken }) => broken === null) ? 0 : 1;
} else {
  process.stderr.write(`${refusalText(verified.error)}\n`);
  process.exitCode = 1;
}

async function verify(): Promise<Result<readonly ChainReport[], EnvRefusal | DatabaseRefusal | NoData>> {
  const env = readEnv(process.env);
  return env.ok ? verifyIn(env.value) : env;
}

async function verifyIn(env: Env): Promise<Result<readonly ChainReport[], DatabaseRefusal | NoData>> {
  const lifecycle = createLifecycle(createLog(env.logLevel));
  try {
    const database = await connectDatabase(env, lifecycle);
    return database.ok ? { ok: true, value: await verifyChains(database.value) } : database;
  } finally {
    await lifecycle.close();
  }
}

function describe(reports: readonly ChainReport[]): string {
  if (reports.length === 0) return say.empty;
  const isWhole = reports.every(({ broken }) => broken === null);
  return [...reports.map(line), isWhole ? say.whole : say.broken].join('\n');
}

function line({ slug, documentId, count, erased, head, broken }: ChainReport): string {
  const name = slug ?? say.gone(documentId);
  return broken === null
    ? say.holds(name, count, erased, head)
    : say.fault(name, broken.seq, broken.at, broken.fault);
}

function refusalText(refusal: EnvRefusal | DatabaseRefusal | NoData): string {
  return refusal.code === 'noData' ? say.noData(refusal.directory) : describeRefusal(refusal);
}
