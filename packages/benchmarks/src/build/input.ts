import { documentOf, type ServiceDocument } from '../document.ts';
import { generate } from '../generator/generate.ts';

/** What a build is given. */
export interface BuildInput {
  readonly size: number;
  readonly seed: number;
  /** Where the files go that a page asks for. */
  readonly directory: string;
}

/** Calls `use` with one document after the other. */
export async function forEachDocument(
  { size, seed }: BuildInput,
  use: (document: ServiceDocument) => unknown,
): Promise<void> {
  for await (const service of generate(size, seed)) await use(documentOf(service));
}
