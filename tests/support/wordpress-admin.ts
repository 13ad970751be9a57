// What people do in WordPress's own pages, in a browser.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { USERS, type WordPress } from './wordpress.ts';

/** Names WordPress's editor puts on the page. */
interface EditorGlobals {
  readonly wp: {
    readonly blocks: {
      parse(content: string): { readonly isValid: boolean; readonly name: string }[];
      getBlockType(name: string): unknown;
    };
    readonly data: {
      dispatch(store: string): {
        resetBlocks(blocks: unknown): void;
        editPost(changes: object): void;
        savePost(): Promise<void>;
      };
      select(store: string): {
        getCurrentPost(): { readonly link: string; readonly content?: unknown };
      };
    };
  };
}

/** A page that the editor has saved. */
export interface SavedPost {
  /** Path and query, for visitors. */
  readonly path: string;
  /** Whether each block is what its definition makes of it. */
  readonly valid: readonly boolean[];
}

/** Signs in as a person would, in a browser context of its own, and closes it at the end. */
export async function signedIn<T>(
  { wordpress, browser }: { wordpress: WordPress; browser: Browser },
  user: keyof typeof USERS,
  body: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(20_000);
  try {
    const page = await context.newPage();
    await page.goto(`${wordpress.origin}/wp-login.php`);
    await page.locator('#user_login').fill(USERS[user].name);
    await page.locator('#user_pass').fill(USERS[user].password);
    await page.locator('#wp-submit').click();
    await page.locator('#wpadminbar').waitFor();
    return await body(page);
  } finally {
    await context.close();
  }
}

/** Uploads a plugin's ZIP and activates it. */
export async function installPlugin(page: Page, origin: string, zip: string): Promise<void> {
  await page.goto(`${origin}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('input[name=pluginzip]').setInputFiles(zip);
  await page.locator('#install-plugin-submit').click();
  await page.locator('a[href*="action=activate"]').click();
  await page.locator('tr.active[data-slug=gerai]').waitFor();
}

/** Deactivates the plugin and deletes it. */
export async function deletePlugin(page: Page, origin: string): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${origin}/wp-admin/plugins.php`);
  await page.locator('#deactivate-gerai').click();
  await page.locator('#delete-gerai').click();
  await page.locator('.plugin-deleted-tr').waitFor();
}

/** Publishes a post with the editor; `look` sees the editor before it closes. */
export async function publish(
  page: Page,
  origin: string,
  { title, content }: { title: string; content: string },
  look: (page: Page) => Promise<void> = async () => undefined,
): Promise<SavedPost> {
  await page.goto(`${origin}/wp-admin/post-new.php`);
  await page.waitForFunction(() => {
    const { wp } = globalThis as unknown as Partial<EditorGlobals>;
    return !!wp?.blocks.getBlockType('gerai/complaint-form');
  });
  const saved = await page.evaluate(
    async (post) => {
      const { blocks, data } = (globalThis as unknown as EditorGlobals).wp;
      const parsed = blocks.parse(post.content);
      data.dispatch('core/block-editor').resetBlocks(parsed);
      data.dispatch('core/editor').editPost({ title: post.title, status: 'publish' });
      await data.dispatch('core/editor').savePost();
      return {
        link: data.select('core/editor').getCurrentPost().link,
        valid: parsed.map(({ isValid }) => isValid),
      };
    },
    { title, content },
  );
  await look(page);
  assert.ok(saved.link.startsWith(origin), saved.link);
  return { path: saved.link.slice(origin.length), valid: saved.valid };
}
