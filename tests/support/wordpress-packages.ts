// The programs that a real WordPress takes: found, installed where that can be done without asking, or asked for.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian keeps WordPress. */
export const WORDPRESS_DIRECTORY = '/usr/share/wordpress';

/** The default theme of Debian's WordPress. */
export const THEME = 'twentytwentythree';

const hasFile = (path: string) => (): boolean => existsSync(path);

function canReachDatabases(): boolean {
  return spawnSync('php', ['-r', "exit(extension_loaded('mysqli') ? 0 : 1);"]).status === 0;
}

/** Whether each Debian package is there. */
const NEEDED: Readonly<Record<string, () => boolean>> = {
  wordpress: hasFile(`${WORDPRESS_DIRECTORY}/wp-load.php`),
  [`wordpress-theme-${THEME}`]: hasFile(`${WORDPRESS_DIRECTORY}/wp-content/themes/${THEME}`),
  'php-cli': hasFile('/usr/bin/php'),
  'php-mysql': canReachDatabases,
  'php-codesniffer': hasFile('/usr/bin/phpcs'),
  'mariadb-server': hasFile('/usr/sbin/mariadbd'),
};

function missingPackages(): string[] {
  return Object.entries(NEEDED)
    .filter(([, isThere]) => !isThere())
    .map(([name]) => name);
}

/**
 * Makes sure that WordPress, PHP and MariaDB are there. As root on Debian it installs them.
 *
 * @throws Error with the command to run when they are not there
 */
export function provideWordPress(): void {
  if (missingPackages().length === 0) return;
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...Object.keys(NEEDED)];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env });
    spawnSync('apt-get', install, { env, stdio: 'inherit' });
  }
  const missing = missingPackages();
  if (missing.length === 0) return;
  throw new Error(
    `These tests need Debian packages that are missing: ${missing.join(', ')}. As root:\n` +
      `apt-get update && apt-get ${install.join(' ')}`,
  );
}
