// Writes the services of the demonstration as a static catalogue: `node write-catalogue.ts DIRECTORY`.
import { buildCatalogue } from '@gerai/catalogue/node';
import { loadDataset } from '@gerai/demo/dataset';

const [, , out] = process.argv;
if (!out) throw new Error('Where to?');
const { services, config } = await loadDataset();
await buildCatalogue(services, { out, emergencyNumbers: config.emergencyNumbers });
