// Generated from packages/core/tokens by `npm run generate`.

/** Role → what the widgets show where a page sets nothing, on light and on dark pages. */
export const DEFAULT_COLORS = {
  text: { light: '#1a2129', dark: '#eceff3' },
  'text-muted': { light: '#525d6a', dark: '#9ba6b3' },
  surface: { light: '#ffffff', dark: '#11161c' },
  'surface-raised': { light: '#ffffff', dark: '#1a2129' },
  'surface-sunken': { light: '#f6f8fa', dark: '#29323c' },
  border: { light: '#dde2e8', dark: '#3f4955' },
  'border-control': { light: '#6f7b89', dark: '#6f7b89' },
  primary: { light: '#196bcd', dark: '#8fbbf1' },
  'primary-hover': { light: '#1456a6', dark: '#6ea6ea' },
  'on-primary': { light: '#ffffff', dark: '#11161c' },
  'primary-subtle': { light: '#eef5fd', dark: '#0f2440' },
  link: { light: '#1456a6', dark: '#8fbbf1' },
  focus: { light: '#1456a6', dark: '#8fbbf1' },
  danger: { light: '#c4281c', dark: '#f5a29b' },
  'danger-subtle': { light: '#fef1f0', dark: '#3a1412' },
  'on-danger': { light: '#ffffff', dark: '#11161c' },
  success: { light: '#166430', dark: '#86cf97' },
  'success-subtle': { light: '#edf8ef', dark: '#0f2716' },
  warning: { light: '#7a4d00', dark: '#ecc257' },
  'warning-subtle': { light: '#fff7e2', dark: '#2e2106' },
  highlight: { light: '#fdeab6', dark: '#4d3608' },
} as const;
