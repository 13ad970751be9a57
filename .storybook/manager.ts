import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Gerai',
    colorPrimary: '#196bcd',
    colorSecondary: '#196bcd',
  }),
});
