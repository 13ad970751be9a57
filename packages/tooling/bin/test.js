#!/usr/bin/env node
// `npm test`: install what is missing, then every check there is. `npm test -- --only lint,unit` runs some.
import { ensureInstalled, requireNode, supervise } from './bootstrap.js';

requireNode();
ensureInstalled();
process.exitCode = await supervise(['packages/tooling/src/test.ts', ...process.argv.slice(2)]);
