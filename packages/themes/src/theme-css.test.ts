import assert from 'node:assert/strict';
import { test } from 'node:test';
import { themeCss } from './theme-css.ts';

const COLORS = {
  primary: { light: '#007f43', dark: '#59c480' },
  'on-primary': { light: '#ffffff', dark: '#11161c' },
};

test('a theme is two rules: for old browsers, and for those that know both schemes', () => {
  assert.equal(
    themeCss(COLORS, '.layanan'),
    `.layanan {
  --gerai-color-primary: #007f43;
  --gerai-color-on-primary: #ffffff;
}

@supports (color: light-dark(#000, #fff)) {
  .layanan {
    --gerai-color-primary: light-dark(#007f43, #59c480);
    --gerai-color-on-primary: light-dark(#ffffff, #11161c);
  }
}
`,
  );
});

test('without a selector only the widgets are named, at no specificity', () => {
  const selectors = themeCss(COLORS)
    .match(/^ *\S.* \{$/gm)
    ?.map((line) => line.trim());
  const widgets = ':where(gerai-service-search, gerai-application-tracker, gerai-complaint-form) {';
  assert.deepEqual(selectors, [widgets, '@supports (color: light-dark(#000, #fff)) {', widgets]);
});
