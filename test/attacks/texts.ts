import type {Family} from "./family.js"

const bad = (run: string) => `<img src=data:, onerror=${run}>`

/// Characters, lengths and depths that break a parser, a display or a store.
export const texts: Family = ({run}) => [
  `<p>Bridge \u202e${run} nepo\u202c</p>`,
  `\u2066\u202eegdirB\u2069 ${bad(run)}`,
  `<\u0000img src=data:, onerror=${run}>`,
  `<img\u0000 src=data:, onerror=${run}>`,
  `<img src=data:, on\u0000error=${run}>`,
  `<scr\u0000ipt>${run}</scr\u0000ipt>`,
  `Bridge \udc00\ud800 open`,
  `\ufeff${bad(run)}`,
  `\uff1cimg src=x onerror=${run}\uff1e`,
  `&#x3c;script&#x3e;${run}&#x3c;/script&#x3e;`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `\\x3cscript\\x3e${run}\\x3c/script\\x3e`,
  `\u001b(J<script>${run}</script>\u001b[31mBridge\u001b]8;;http://x/\u0007`,
  `Bridge${"\u0301".repeat(500)}${bad(run)}`,
  `${"\u{1f6a7}\u200d".repeat(300)}${bad(run)}`,
  `${"Bridge ".repeat(15_000)}${bad(run)}`,
  `<p title="${"x".repeat(100_000)}" onclick=${run}>Bridge`,
  `<p ${Array.from({length: 2000}, (_, i) => `a${i}=1`).join(" ")} onclick=${run}>Bridge`,
  `${"<div>".repeat(600)}${bad(run)}`,
  `${"<b><p>".repeat(250)}${bad(run)}`,
  `${"<table><tr><td>".repeat(120)}${bad(run)}`,
  `${"<svg><desc>".repeat(200)}${bad(run)}`,
  `${"<math><mtext>".repeat(200)}${bad(run)}`,
  `${"<template>".repeat(200)}${bad(run)}`,
  `${"<select><option>".repeat(200)}${bad(run)}`,
  `${"<form>".repeat(300)}<input name=childNodes>${bad(run)}`,
  `${"<!--".repeat(500)}-->${bad(run)}`,
  `<p><b><i></p></b></i></table></tr><td><li></ul><h1></h2>${bad(run)}`,
  `<${"x".repeat(5000)} onclick=${run}>Bridge`,
  `<p/onclick=${run}/=/"/'/<p>Bridge`,
  `<p>Bridge<img src="data:,' onerror=${run}>`,
  `<p>Bridge</p><img src='data:,\n\n onerror=${run}`,
]
