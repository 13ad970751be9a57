#!/usr/bin/env node
// `npm start`: install what is missing, build what changed, serve the demonstration.
import { ensureInstalled, requireNode, supervise } from './bootstrap.js';

requireNode();
ensureInstalled();
const built = await supervise(['packages/tooling/src/build.ts', '--if-needed']);
process.exitCode =
  built === 0 ? await supervise(['packages/demo/dist/start.js', ...process.argv.slice(2)]) : built;
