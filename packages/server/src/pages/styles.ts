/** The style sheet of the pages; the only one, within the page, so that a slow network asks once. */
export const STYLES = `
:root{color-scheme:light dark;--text:light-dark(#1a2129,#eceff3);--muted:light-dark(#525d6a,#9ba6b3);--surface:light-dark(#fff,#11161c);--sunken:light-dark(#f6f8fa,#1a2129);--border:light-dark(#dde2e8,#3f4955);--control:#6f7b89;--primary:light-dark(#196bcd,#8fbbf1);--on-primary:light-dark(#fff,#11161c);--link:light-dark(#1456a6,#8fbbf1);--danger:light-dark(#a31f15,#f5a29b);--danger-subtle:light-dark(#fef1f0,#3a1412);--on-danger:light-dark(#fff,#11161c)}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--text);font:100%/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:46rem;margin-inline:auto;padding:1rem}
header{padding-block-end:0}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.125rem;line-height:1.35;margin:0 0 .25rem}
p{margin:0 0 .5rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-block-end:1rem}
nav a{padding-block:.375rem}
ul,ol{margin:0;padding:0}
address{font-style:normal;display:grid}
.skip{position:absolute;inset-inline-start:-200vw}
.skip:focus{position:static}
.agency{font-weight:600}
.muted{color:var(--muted);font-size:.875rem}
label{font-weight:600}
.row{display:flex;gap:.5rem}
input[type=search]{flex:1;min-width:0;min-height:2.75rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--control);border-radius:.5rem}
button{min-height:2.75rem;padding:.5rem 1.25rem;font:inherit;font-weight:600;color:var(--on-primary);background:var(--primary);border:0;border-radius:.5rem;cursor:pointer}
.results{list-style:none}
.results>li{padding-block:1rem;border-block-start:1px solid var(--border)}
.chips{display:flex;flex-wrap:wrap;gap:.375rem;margin-block-end:.5rem;list-style:none}
.chips li{padding:.125rem .625rem;font-size:.875rem;background:var(--sunken);border:1px solid var(--border);border-radius:1rem}
.plain{padding-inline-start:1.25rem;margin-block-end:1rem}
.plain li,.steps li{padding-block:.25rem}
.steps{padding-inline-start:1.5rem}
.columns{columns:18rem;column-gap:2rem;list-style:none}
.columns li{break-inside:avoid;padding-block:.25rem}
.columns a{display:inline-block;padding-block:.125rem}
.emergency{padding:1rem;margin-block:1.5rem;background:var(--danger-subtle);border:1px solid var(--danger);border-radius:.5rem}
.emergency ul{display:grid;gap:.75rem;list-style:none}
.emergency li{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center}
.emergency a{display:inline-block;padding:.5rem 1rem;font-weight:600;color:var(--on-danger);background:var(--danger);border-radius:.5rem;text-decoration:none}
.help,.next{margin-block-start:1.5rem}
.next a{display:inline-block;padding:.5rem 0;font-weight:600}
.offices{display:grid;gap:1rem;list-style:none;margin-block-start:.5rem}
section.component{padding-block:1rem .5rem;border-block-start:1px solid var(--border)}
dt{font-weight:600}
dd{margin:0 0 .75rem}
@media print{header form,nav,.skip,.next{display:none}a{color:inherit}}
@media (forced-colors:active){button,.emergency a{border:1px solid}}
`.trim();
