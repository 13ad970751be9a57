import { join } from 'node:path';
import { buildCatalogue } from '@gerai/catalogue/node';
import { generate } from '../generator/generate.ts';
import type { BuildInput } from './input.ts';

export async function buildGerai({ size, seed, directory }: BuildInput): Promise<void> {
  await buildCatalogue(generate(size, seed), { out: join(directory, 'catalogue') });
}
