import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { it } from 'node:test';

import { createSmtpTransport } from './smtp.ts';

/** A mail server that writes down what it hears; `refused` are recipients it doesn't know. */
async function startServer(refused = '') {
  const heard: string[] = [];
  const server = createServer((socket) => {
    const say = (line: string): unknown => socket.write(`${line}\r\n`);
    say('220 contoh.id');
    let isData = false;
    createInterface({ input: socket }).on('line', (line) => {
      heard.push(line);
      if (isData) {
        if (line !== '.') return;
        isData = false;
        say('250 taken');
      } else if (line === 'DATA') {
        isData = true;
        say('354 go on');
      } else if (refused !== '' && line.startsWith('RCPT') && line.includes(refused)) {
        say('550 unknown');
      } else if (line === 'QUIT') {
        socket.end('221 bye\r\n');
      } else {
        say('250 contoh.id');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { heard, url: `smtp://127.0.0.1:${String(port)}`, server };
}

void it('mail goes out by SMTP, to one address, as text', async () => {
  const { heard, url, server } = await startServer();
  const transport = createSmtpTransport(url, 'Luwu <kabar@contoh.id>');
  await transport.send({ to: 'sitti@contoh.id', subject: 'Kabar', text: 'Ada kabar.' });
  assert.deepEqual(
    heard
      .filter((line) => /^(MAIL|RCPT)/.test(line))
      .map((line) => line.split(' ').slice(0, 2).join(' ')),
    ['MAIL FROM:<kabar@contoh.id>', 'RCPT TO:<sitti@contoh.id>'],
  );
  const message = heard.join('\n');
  assert.match(message, /^Auto-Submitted: auto-generated$/m);
  assert.match(message, /^Content-Type: text\/plain; charset=utf-8$/m);
  assert.ok(heard.includes('Ada kabar.'));
  server.close();
});

void it('mail that a server refuses may be tried again', async () => {
  const { url, server } = await startServer('sitti');
  const transport = createSmtpTransport(url, 'kabar@contoh.id');
  const mail = { to: 'sitti@contoh.id', subject: 'Kabar', text: 'Ada kabar.' };
  await assert.rejects(transport.send(mail), { responseCode: 550 });
  server.close();
});
