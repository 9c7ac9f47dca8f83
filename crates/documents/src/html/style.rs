//! Owns: the look of a page of HTML: colours of both themes, distances, paper.
//! Must not know: what the page says.

/// The style sheet of a whole page. Every colour has a name, and a value in each of the two themes; paper has the light
/// one. A table wider than a small screen breaks its words rather than the page.
pub(super) const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1c222b;--paper:#ffffff;--muted:#56606e;--accent:#1d3f72;--line:#d5dbe4;\
--head:#eef2f8;--note:#f1f5fa;--warn:#fdf5e8;--edge:#c77c11;--gap:#7a4100;--gap-paper:#fdf0d5;--draft:#e3e7ed}\n\
@media screen and (prefers-color-scheme:dark){\
:root{--ink:#e4e8ee;--paper:#14181e;--muted:#a9b3c0;--accent:#9dbdf0;--line:#3a4350;\
--head:#1f2731;--note:#1b232d;--warn:#2d2413;--edge:#d9993a;--gap:#f3c987;--gap-paper:#3a2a0c;--draft:#1f2731}}\n\
body{margin:0 auto;max-width:46rem;padding:2.5rem 1.25rem 4rem;color:var(--ink);background:var(--paper);\
font:1rem/1.55 \"Source Sans 3\",system-ui,sans-serif;overflow-wrap:break-word}\n\
h1,h2,h3,th,a{color:var(--accent)}h1,h2,h3{line-height:1.25}\
h1{font-size:1.9rem;margin-top:0}h2{font-size:1.35rem;margin-top:2.2rem}h3{font-size:1.1rem}\n\
mark{color:var(--gap);background:var(--gap-paper);font-style:italic;padding:0 .15em}.muted{color:var(--muted)}\n\
header.cover{border-left:.4rem solid var(--accent);padding-left:1.25rem;margin-bottom:2.5rem}\n\
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;color:var(--muted);padding:.3rem 0}\n\
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-bottom:1px solid var(--line);hyphens:auto}\
th{font-weight:600}thead th{background:var(--head);padding-left:.6rem}thead~tbody :is(th,td){padding-left:.6rem}\n\
table.fields th{width:29%}td p,th p{margin:0 0 .3rem}th p+p{font-weight:400}td ul,td ol{margin:0;padding-left:1.2rem}.right{text-align:right}\n\
.note{border-left:.25rem solid var(--accent);background:var(--note);padding:.7rem 1rem;margin:1.2rem 0}\
.warning{border-color:var(--edge);background:var(--warn)}.note p{margin:.2rem 0}\n\
nav ol{list-style:none;padding-left:0}nav ol ol{padding-left:1.4rem}hr{border:0;border-top:1px solid var(--line)}\n\
.choice label{display:flex;gap:.6rem;align-items:baseline}svg{display:block;width:auto;height:6rem;margin-bottom:1rem;fill:var(--accent)}\n\
main.afar{font-size:1.25rem}.draft{display:none}\n\
@media screen and (max-width:36rem){table{table-layout:fixed;font-size:.85rem}}\n\
@media print{@page{margin:18mm 16mm}body{max-width:none;padding:0}h1,h2,h3{break-after:avoid}\
.note,.choice{break-inside:avoid}p,li{orphans:2;widows:2}thead{display:table-header-group}main.afar{font-size:1.6rem}\
.draft{display:block;position:fixed;inset:38% 0 auto;z-index:-1;text-align:center;color:var(--draft);\
font-size:7rem;font-weight:600;transform:rotate(-35deg)}}";
