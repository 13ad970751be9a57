import { GeraiStorage } from '@gerai/core';
import type { CaseCredentials } from '@gerai/core/case';
import type { BegunUpload } from '@gerai/core/upload';

/** A prepared file on the device, from when it is chosen until it has arrived. */
export interface StoredFile {
  readonly id: string;
  /** The files of one report; named in its answers. */
  readonly set: string;
  /** Base URL of the API its report belongs to. */
  readonly scope: string;
  /** As the resident knows it; never sent. */
  readonly name: string;
  /** As it is sent. */
  readonly sentName: string;
  readonly blob: Blob;
  /** In the order of choosing. */
  readonly at: number;
  /** How many parts were painted over. */
  readonly covered: number;
  /** Number of the report, once that was accepted. */
  readonly number?: string | undefined;
  /** The report's secret; kept only until the service knows which report the file belongs to. */
  readonly secret?: string | undefined;
  /** Where its bytes go, once that was asked for. */
  readonly upload?: BegunUpload | undefined;
}

/** As it is on the device: plain bytes, since Firefox may refuse to read a `Blob` that was put into a database. */
interface KeptFile extends Omit<StoredFile, 'blob'> {
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

const storage = new GeraiStorage<KeptFile>('complaint-file', { days: 7, limit: 40 });

function unpack({ bytes, type, ...file }: KeptFile): StoredFile {
  return { ...file, blob: new Blob([bytes], { type }) };
}

/** Whether it is a picture, and not a document. */
export function isPhoto({ blob }: StoredFile): boolean {
  return blob.type.startsWith('image/');
}

/** Files larger than this are not kept over a reload. */
export const MOST_KEPT_BYTES = 10 * 1024 * 1024;

const keyOf = ({ set, id }: StoredFile): string => `${set}/${id}`;

async function all(): Promise<StoredFile[]> {
  const files = (await storage.entries()).map(([, file]) => unpack(file));
  return files.sort((a, b) => a.at - b.at);
}

/** Keeps a file, or what has become of it. */
export async function keepFile(file: StoredFile): Promise<void> {
  if (file.blob.size > MOST_KEPT_BYTES) return;
  const { blob, ...others } = file;
  await storage.set(keyOf(file), { ...others, bytes: await blob.arrayBuffer(), type: blob.type });
}

export function dropFile(file: StoredFile): Promise<void> {
  return storage.delete(keyOf(file));
}

/** The file as it stands; `undefined` once it has arrived or was given up. */
export async function findFile(file: StoredFile): Promise<StoredFile | undefined> {
  const kept = await storage.get(keyOf(file));
  return kept && unpack(kept);
}

/** The files of a report that isn't sent yet. */
export async function filesOf(set: string): Promise<StoredFile[]> {
  return (await all()).filter((file) => file.set === set && !file.number);
}

/** Files of reports that were accepted by an API. */
export async function waitingFiles(scope: string): Promise<StoredFile[]> {
  return (await all()).filter((file) => file.scope === scope && file.number);
}

/**
 * The report was accepted: its files may be sent, by whichever widget of this API sees them first. Documents of an anonymous
 * report are dropped instead: they carry the names of their authors. Safe to call again, and where there are none.
 */
export async function handOverFiles(
  set: string,
  { number, secret }: CaseCredentials,
  anonymous: boolean,
): Promise<void> {
  for (const file of await filesOf(set)) {
    if (anonymous && !isPhoto(file)) await dropFile(file);
    else await keepFile({ ...file, number, secret });
  }
}

/** Removes the files of a report that isn't sent from the device. */
export async function dropFiles(set: string): Promise<void> {
  for (const file of await filesOf(set)) await dropFile(file);
}
