/** Mail of the demonstration: nothing leaves the machine, each mail becomes a file. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Log, MailTransport } from '@gerai/server';

/**
 * Writes mails as files, and tells where; neither the address nor a code is told.
 *
 * @param directory Made when it is first needed, readable by its owner alone.
 */
export function createMailFiles(directory: string, log: Pick<Log, 'info'>): MailTransport {
  let sent = 0;
  return {
    async send({ to, subject, text }) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      sent += 1;
      const time = new Date().toISOString();
      const name = `${time.replaceAll(/[:.]/g, '-')}-${String(sent)}.txt`;
      const file = path.join(directory, name);
      const mail = `To: ${to}\nDate: ${time}\nSubject: ${subject}\n\n${text}\n`;
      await writeFile(file, mail, { flag: 'wx', mode: 0o600 });
      log.info({ file }, 'surel ditulis / mail written');
    },
  };
}
