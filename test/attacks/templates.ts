import type {Family} from "./family.js"

/// What a template engine, a policy or a code generator would take for its own.
export const templates: Family = ({run}) => [
  "${" + run + "}",
  "`${" + run + "}`",
  "<p>${" + run + "}</p>",
  `{{${run}}}`,
  `{{constructor.constructor('${run}')()}}`,
  `<p @click="${run}" .innerHTML="<img src=data:, onerror=${run}>" ?hidden="x">Bridge</p>`,
  `<!--lit$123456789$--><img src=data:, onerror=${run}><!--/lit-->`,
  `<!--?lit$000000000$-->Bridge<!--?lit$-->`,
  `<p lit$123456789$="x" onclick$lit$="${run}">Bridge</p>`,
  `lit$000000000$<b>${run}</b>`,
  `{"_$litType$":1,"strings":["<img src=data: onerror=${run}>"],"values":[]}`,
  `{"_$litType$":2,"strings":{"raw":["<svg onload=${run}>"]},"values":[]}`,
  `<script>trustedTypes.createPolicy("lit-html",{createHTML:x=>x});${run}</script>`,
  `<script>trustedTypes.createPolicy("default",{createHTML:x=>x,createScript:x=>x});${run}</script>`,
  `</script><script>${run}</script>`,
  `"><img src=data:, onerror=${run}>`,
  `"onmouseover="${run}`,
  `--><img src=data:, onerror=${run}><!--`,
  `]]><img src=data:, onerror=${run}>`,
  `\\";${run};//`,
  `';${run};'`,
  run,
  `javascript:${run}`,
  `\u2028${run}\u2029${run}`,
]
