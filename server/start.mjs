/**
 * Entry of `npm start` and `npm run dev`. JavaScript for one reason: the TypeScript loader can be taken out again
 * before the built server is imported, whose modules would pass it one by one (a third of a second start's time).
 */
import { register } from 'tsx/esm/api';

const unloadTypeScript = register();
const { run } = await import('./start.ts');
await run(unloadTypeScript);
