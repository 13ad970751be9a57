/** What residents are told by e-mail: as little as serves, since mailboxes are shared and forwarded. */
import type { Bilingual } from '../../database/schema.ts';

/** A mail to be sent. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/** Hands mails to whatever delivers them. */
export interface MailTransport {
  /** Resolves once the mail has been taken over; rejects when it may be tried again. */
  send(mail: Mail): Promise<void>;
}

/** What a mail is about. */
export interface MailSubject {
  readonly number: string;
  readonly service: Bilingual;
  readonly agency: Bilingual;
  readonly language: 'id' | 'en';
}

const wordIn = (text: Bilingual, language: 'id' | 'en'): string =>
  language === 'en' ? (text.en ?? text.id) : text.id;

/** Asks for the confirmation of an address. */
export function confirmationMail(
  code: string,
  minutes: number,
  about: MailSubject,
): Omit<Mail, 'to'> {
  const { language, number } = about;
  const agency = wordIn(about.agency, language);
  if (language === 'en') {
    return {
      subject: `Your code: ${code}`,
      text: [
        `Your code is ${code}. It holds for ${String(minutes)} minutes.`,
        `Enter it where you asked to be told of application ${number}, on the site of ${agency}.`,
        'If you did not ask for this, please ignore this e-mail: nothing will be sent to you.',
      ].join('\n\n'),
    };
  }
  return {
    subject: `Kode Anda: ${code}`,
    text: [
      `Kode Anda ${code}. Kode ini berlaku ${String(minutes)} menit.`,
      `Masukkan kode ini di tempat Anda meminta kabar tentang permohonan ${number}, di situs ${agency}.`,
      'Jika Anda tidak memintanya, abaikan surel ini: tidak ada kabar yang akan dikirim kepada Anda.',
    ].join('\n\n'),
  };
}

/** Says that something happened, not what: that is told to who has the secret. */
export function changeMail(about: MailSubject): Omit<Mail, 'to'> {
  const { language, number } = about;
  const agency = wordIn(about.agency, language);
  const service = wordIn(about.service, language);
  if (language === 'en') {
    return {
      subject: `News of your application ${number}`,
      text: [
        `There is news of your application ${number} (${service}).`,
        `Open it with its number and secret on the site of ${agency} to see what happens next.`,
        'To stop these e-mails, open the application and end the notification there.',
      ].join('\n\n'),
    };
  }
  return {
    subject: `Kabar permohonan ${number}`,
    text: [
      `Ada kabar tentang permohonan Anda ${number} (${service}).`,
      `Silakan buka dengan nomor dan kode rahasianya di situs ${agency} untuk melihat langkah berikutnya.`,
      'Untuk berhenti menerima surel ini, buka permohonan tersebut dan hentikan pemberitahuan di sana.',
    ].join('\n\n'),
  };
}
