import { readFile } from 'node:fs/promises';

/** The cases of the demonstration to try, for its tests and for people: what each of them shows. */

const data = new URL('../../../../packages/demo/data/', import.meta.url);

interface Text {
  id: string;
  en?: string;
}

interface Case {
  number: string;
  secret: string;
  hint: Text;
  /** Of an application: the code of its service. */
  service?: string;
  /** Of a complaint. */
  title?: string;
}

async function read(name: string): Promise<string> {
  return await readFile(new URL(name, data), 'utf8');
}

/** Path from the root of the repository → content. */
export async function outputs(): Promise<Map<string, string>> {
  const [header = '', ...lines] = (await read('services.tsv')).trimEnd().split('\n');
  const columns = header.split('\t');
  const names = new Map(
    lines.map((line) => {
      const cells = line.split('\t');
      const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
      return [cell('code'), { id: cell('name_id'), en: cell('name_en') }];
    }),
  );
  const cases = [
    ...(JSON.parse(await read('applications.json')) as Case[]),
    ...(JSON.parse(await read('complaints.json')) as Case[]),
  ].map(({ number, secret, service, title, hint }) => ({
    number,
    secret,
    title: (service === undefined ? undefined : names.get(service)) ?? { id: title ?? '' },
    hint,
  }));
  return new Map([['packages/demo/data/demo-cases.json', `${JSON.stringify(cases, null, 2)}\n`]]);
}
