// Types of the common API from its OpenAPI document: the client, the mocks and the server are compiled against them, so
// none of them can drift from the document.
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { fromRoot } from '../paths.ts';

const SOURCE = 'packages/api/openapi.yaml';
const TARGET = 'packages/api/src/generated/openapi.ts';

const HEADER = `// Generated from ${SOURCE} by \`npm run generate\`: change the document, not this file.\n\n`;

/** Repository-relative path → content. */
export async function outputs(): Promise<Map<string, string>> {
  const nodes = await openapiTS(pathToFileURL(fromRoot(SOURCE)), {
    alphabetize: false,
    // A default is the server's business: what a client may leave out stays optional.
    defaultNonNullable: false,
    silent: true,
  });
  return new Map([[TARGET, HEADER + astToString(nodes)]]);
}
