import { randomUUID } from 'node:crypto';
import { generateCaseNumber, normaliseSecret } from '@gerai/api/case-number';
import { type Database, hashSecret } from '@gerai/server';

const SERVICE = 'DK-02';
const AGENCY = 'disdukcapil';

/** Puts applications that one secret opens into a database that has none yet, with their service and agency. */
export async function fillApplications(
  { db }: Database,
  count: number,
  secret: string,
): Promise<{ readonly id: string; readonly number: string }[]> {
  const name = JSON.stringify({ id: 'Penggantian KTP-el Hilang' });
  await db.insertInto('agencies').values({ code: AGENCY, name }).execute();
  await db
    .insertInto('services')
    .values({
      code: SERVICE,
      agency_code: AGENCY,
      // Not searched for here.
      status: 'inactive',
      name,
      document: '{}',
      content_hash: '1',
    })
    .execute();
  const secretHash = await hashSecret(normaliseSecret(secret) ?? secret);
  const applications = Array.from({ length: count }, () => ({
    id: randomUUID(),
    number: generateCaseNumber('application'),
  }));
  await db
    .insertInto('applications')
    .values(
      applications.map(({ id, number }) => ({
        id,
        number,
        secret_hash: secretHash,
        service_code: SERVICE,
        agency_code: AGENCY,
        status: 'in-progress',
        submitted_at: new Date(),
      })),
    )
    .execute();
  return applications;
}
