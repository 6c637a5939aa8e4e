/** The page's look: the colours of shared/ui/tokens.css, whose built file has a name that changes with its content. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fbf8f3; --paper-2: #f2ece2; --card: #fff; --line: #d8cfc0; --ink: #14212e; --ink-2: #3b4a58;
  --water: #0a4a5c; --water-soft: #dcedf0; --on-water: #fff; --head: #0a4a5c; --on-head: #fff; --focus: #0b63ce;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0c1722; --paper-2: #12212f; --card: #172a3b; --line: #2c4257; --ink: #f7f3ea; --ink-2: #c4d0da;
    --water: #9fdbe8; --water-soft: #173b47; --on-water: #0c1722; --head: #12212f; --on-head: #f7f3ea; --focus: #8ec5ff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
header { background: var(--head); color: var(--on-head); }
header > div, .columns { max-width: 76rem; margin-inline: auto; }
header > div { padding: 2rem 1.5rem; }
h1 { margin-block: 0 .5rem; font-size: 2rem; line-height: 1.2; }
header p { max-width: 60rem; }
header a { color: inherit; }
.columns { padding: 0 1.5rem 6rem; }
.part { padding-top: 2.5rem; }
.part > p, .part > ol { max-width: 48rem; }
h2 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; }
h3 { margin: 0 0 .25rem; font-size: 1.0625rem; }
h3 code { color: var(--water); font-weight: 700; }
main section section { padding: 1.25rem 0 .5rem; border-top: 1px solid var(--line); margin-top: 1.25rem; }
p { margin: .5rem 0; }
a { color: var(--water); text-underline-offset: .15em; }
code, pre { font: .875rem/1.5 ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; }
:not(pre) > code { padding: .05em .3em; border-radius: .25rem; background: var(--paper-2); }
h3 code:not(pre > code), nav code { padding: 0; background: none; font-size: 1em; }
.method { padding: .1em .5em; border-radius: .25rem; background: var(--water); color: var(--on-water); font-size: .8125rem; }
pre { margin: .5rem 0; padding: .75rem 1rem; overflow-x: auto; border-radius: .5rem; overflow-wrap: normal; }
pre.request { background: #14212e; color: #f7f3ea; }
pre.reply { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--paper-2); border-left: 4px solid var(--line); }
ol { padding-left: 1.5rem; }
ol > li { margin-bottom: 1.25rem; }
dl { margin: .75rem 0; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .25rem 1.5rem; padding: .375rem 0; border-top: 1px solid var(--line); }
dl > div:first-child { border-top: 0; }
dt { font-weight: 700; }
dt code { font-weight: 400; }
dd { margin: 0; }
.kind, .roles { color: var(--ink-2); font-size: .9375rem; }
.kind { display: block; }
summary { cursor: pointer; color: var(--water); }
nav { padding-top: 1.5rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding: .25rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav > ul > li > a { font-weight: 700; }
nav ul ul { display: none; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
@media (min-width: 64rem) {
  .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3.5rem; }
  nav { position: sticky; top: 0; max-height: 100vh; padding-block: 2.5rem 2rem; overflow-y: auto; font-size: .9375rem; }
  nav ul ul { display: block; margin: 0 0 .75rem; padding-left: .75rem; border-left: 1px solid var(--line); }
  nav ul ul a { padding: .1rem 0; color: var(--ink-2); }
}
@media (max-width: 40rem) {
  header > div, .columns { padding-inline: 1rem; }
  dl > div { grid-template-columns: 1fr; }
}
`;
