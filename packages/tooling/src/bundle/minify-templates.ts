import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'rollup';

/**
 * Takes the indentation out of html`…` and css`…` templates. White space between inline elements is kept (as one space),
 * since it shows; attribute quotes are kept, since Lit finds its bindings by them.
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'gerai-minify-templates',
    async transform(code, id) {
      if (id.includes('/node_modules/') || !/\b(?:html|css|svg)\s*`/.test(code)) return null;
      const result = await minifyHTMLLiterals(code, {
        fileName: id,
        html: {
          collapseWhitespace: true,
          conservativeCollapse: true,
          decodeEntities: false,
          removeEmptyAttributes: false,
          removeComments: true,
          caseSensitive: true,
          keepClosingSlash: true,
          removeAttributeQuotes: false,
          collapseBooleanAttributes: false,
          minifyCSS: false,
          minifyJS: false,
        },
      });
      if (!result) return null;
      return { code: result.code, map: result.map?.toString() ?? null };
    },
  };
}
