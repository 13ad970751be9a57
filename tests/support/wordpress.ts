// A real WordPress in a scratch directory: Debian's files, a database of its own, PHP's own web server.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '@gerai/tooling/browsers';
import { fromRoot } from '@gerai/tooling/paths';
import { provideWordPress, THEME, WORDPRESS_DIRECTORY } from './wordpress-packages.ts';

const exec = promisify(execFile);

/** Who may do what: an author has no `unfiltered_html`. */
export const USERS = {
  administrator: { name: 'pengelola', password: 'sandi-pengelola' },
  author: { name: 'penulis', password: 'sandi-penulis' },
} as const;

export interface WordPress {
  /** Without a trailing slash. */
  readonly origin: string;
  /** What the web server serves; files may be added. */
  readonly directory: string;
  /** Runs PHP code with WordPress loaded; resolves to what it writes. */
  php(code: string): Promise<string>;
  /** What PHP has complained about so far. */
  complaints(): Promise<string>;
  /** Ends it and removes all it has written. */
  stop(): Promise<void>;
}

/** Which processes to end, whatever happens: the PHP server has workers of its own. */
class Processes {
  readonly #children: ChildProcess[] = [];
  readonly #atExit = (): void => this.#signal('SIGKILL');

  constructor() {
    process.once('exit', this.#atExit);
  }

  start(
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): void {
    const child = spawn(program, args, {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, ...env },
    });
    this.#children.push(child);
  }

  #running(): ChildProcess[] {
    return this.#children.filter(
      ({ pid, exitCode, signalCode }) =>
        pid !== undefined && exitCode === null && signalCode === null,
    );
  }

  #signal(signal: NodeJS.Signals): void {
    for (const { pid = 0 } of this.#running()) process.kill(-pid, signal);
  }

  async stop(): Promise<void> {
    const gone = this.#running().map(
      (child) => new Promise((resolve) => child.once('exit', resolve)),
    );
    this.#signal('SIGTERM');
    await Promise.all(gone);
    process.removeListener('exit', this.#atExit);
  }
}

/** Tries until it works, for a minute at most. */
async function eventually(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 120; ; tries--) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await pause(500);
    }
  }
}

async function startDatabase(directory: string, processes: Processes): Promise<string> {
  await mkdir(directory);
  const socket = join(directory, 'socket');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const data = ['--no-defaults', `--datadir=${directory}`, ...user];
  await exec('mariadb-install-db', [
    ...data,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  processes.start('/usr/sbin/mariadbd', [
    ...data,
    `--socket=${socket}`,
    `--pid-file=${join(directory, 'pid')}`,
    '--skip-networking',
  ]);
  await eventually(() =>
    exec('mariadb', [
      '--no-defaults',
      '-S',
      socket,
      '-u',
      'root',
      '-e',
      'CREATE DATABASE wordpress',
    ]),
  );
  return socket;
}

/** The configuration. WordPress asks nothing of the internet, and writes down every notice. */
function configuration(origin: string, socket: string, log: string): string {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: origin,
    WP_SITEURL: origin,
    WP_DEFAULT_THEME: THEME,
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    DISABLE_WP_CRON: true,
    FS_METHOD: 'direct',
    WP_DEBUG: true,
    WP_DEBUG_LOG: log,
    WP_DEBUG_DISPLAY: false,
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `define('${name}', ${typeof value === 'string' ? `'${value}'` : value});`,
  );
  return `<?php
${lines.join('\n')}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
`;
}

const INSTALL = `
define('WP_INSTALLING', true);
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Kabupaten Luwu', '${USERS.administrator.name}', 'pengelola@example.go.id', false, '', '${USERS.administrator.password}');
wp_insert_user(['user_login' => '${USERS.author.name}', 'user_pass' => '${USERS.author.password}', 'role' => 'author', 'user_email' => 'penulis@example.go.id']);
`;

/**
 * Installs WordPress and starts it, with the files of `tests/wordpress/site` for its policy.
 *
 * @param connect - Origins that pages may also connect to: the API's, and that of visits to them.
 * @throws Error that says what to install where programs are missing
 */
export async function startWordPress(
  connect: (origin: string) => Promise<{ readonly api: string; readonly visits: string }>,
): Promise<WordPress> {
  provideWordPress();
  const scratch = await mkdtemp(join(tmpdir(), 'gerai-wordpress-'));
  const processes = new Processes();
  const directory = join(scratch, 'wordpress');
  const log = join(scratch, 'php.log');
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const php = async (code: string): Promise<string> => {
    const server = `$_SERVER['HTTP_HOST'] = 'localhost:${port}';`;
    const { stdout } = await exec('php', ['-d', 'display_errors=0', '-r', `${server} ${code}`], {
      cwd: directory,
    });
    return stdout;
  };
  const stop = async (): Promise<void> => {
    await processes.stop();
    await rm(scratch, { recursive: true });
  };
  try {
    const socket = await startDatabase(join(scratch, 'database'), processes);
    // Debian's files are links to where its other packages keep them.
    await cp(WORDPRESS_DIRECTORY, directory, { recursive: true, dereference: true });
    await writeFile(join(directory, 'wp-config.php'), configuration(origin, socket, log));
    await php(INSTALL);
    const fixtures = fromRoot('tests/wordpress/site');
    for (const file of ['policy.php', 'visits.php']) {
      await cp(join(fixtures, file), join(directory, 'wp-content/mu-plugins', file));
    }
    const { api, visits } = await connect(origin);
    const uploads = ['-d', 'upload_max_filesize=32M', '-d', 'post_max_size=32M'];
    processes.start(
      'php',
      [...uploads, '-S', `localhost:${port}`, '-t', directory, join(fixtures, 'router.php')],
      {
        PHP_CLI_SERVER_WORKERS: '4',
        GERAI_TEST_API: `${api} ${visits}`,
        GERAI_TEST_VISITS: visits,
      },
    );
    await eventually(() => fetch(origin));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin,
    directory,
    php: (code) => php(`require 'wp-load.php'; ${code}`),
    complaints: () => readFile(log, 'utf8').catch(() => ''),
    stop,
  };
}
