import { serverMessages } from '#shared/i18n/ja/server.ts';
import { buildIfStale } from './build.ts';

// `npm run build`.
const result = await buildIfStale();
if (!result.ok) {
  process.stderr.write(`${serverMessages.refusal.buildFailed(result.error.output)}\n`);
  process.exitCode = 1;
}
