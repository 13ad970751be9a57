/** Mail by SMTP. */
import { createTransport } from 'nodemailer';

import type { MailTransport } from './mail.ts';

const TIMEOUT_MS = 30_000;

/**
 * Mail through an SMTP server.
 *
 * @param url `smtp://` or `smtps://`, with user and password where it asks for them.
 * @param from The sender, as it stands in a mail.
 */
export function createSmtpTransport(url: string, from: string): MailTransport {
  const server = createTransport(
    { url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
    // Answering machines and mailing lists should leave it alone.
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return {
    async send({ to, subject, text }) {
      // As an object, an address can't be read as several.
      await server.sendMail({ to: { name: '', address: to }, subject, text });
    },
  };
}
