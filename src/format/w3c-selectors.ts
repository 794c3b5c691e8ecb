import type {Json} from "../model/json.js"
import {isIri} from "./iri.js"
import {type IssueList, at, shown} from "./issue.js"
import {isObject} from "./keys.js"
import {checkProperties, onlyValue} from "./w3c-properties.js"

type Bag = Record<string, Json>

const isText = (value: Json | undefined) => typeof onlyValue(value) === "string"
const isAddress = (value: Json | undefined) => isText(value) && isIri(onlyValue(value) as string)
const isOffset = (value: Json | undefined) =>
  Number.isSafeInteger(onlyValue(value)) && (onlyValue(value) as number) >= 0
const isMoment = (value: Json | undefined) => isText(value)

/// What each class of selector and state needs (§4.2, §4.3): sets of keys, of which one has to be there and right.
const needs: Readonly<Record<string, readonly Readonly<Record<string, (value: Json | undefined) => boolean>>[]>> = {
  FragmentSelector: [{value: isText}],
  CssSelector: [{value: isText}],
  XPathSelector: [{value: isText}],
  TextQuoteSelector: [{exact: isText}],
  TextPositionSelector: [{start: isOffset, end: isOffset}],
  DataPositionSelector: [{start: isOffset, end: isOffset}],
  SvgSelector: [{value: isText}, {id: isAddress}],
  RangeSelector: [{startSelector: isObject, endSelector: isObject}],
  TimeState: [{sourceDate: value => value !== undefined}, {sourceDateStart: isMoment, sourceDateEnd: isMoment}],
  HttpRequestState: [{value: isText}],
}

/// Check the selectors and states of a specific resource. A wrong state is taken out with an issue; a wrong selector is
/// kept for the record in our term `otherSelectors`, with an issue, so that nothing is lost and no export repeats the
/// mistake.
export function checkSelectors(resource: Bag, path: string, issues: IssueList): void {
  const selectors = judged(resource["selector"], at(path, "selector"), issues)
  if (selectors.wrong.length) {
    resource["selector"] = selectors.right
    resource["otherSelectors"] = [...selectorList(resource["otherSelectors"]), ...selectors.wrong]
  }
  const states = judged(resource["state"], at(path, "state"), issues)
  if (states.wrong.length) resource["state"] = states.right
  if (states.wrong.length && !states.right.length) delete resource["state"]
}

function judged(value: Json | undefined, path: string, issues: IssueList): {right: Json[]; wrong: Json[]} {
  const result: {right: Json[]; wrong: Json[]} = {right: [], wrong: []}
  selectorList(value).forEach((item, i) => {
    result[isRight(item, Array.isArray(value) ? at(path, i) : path, issues) ? "right" : "wrong"].push(item)
  })
  return result
}

/// Selectors in one list, whichever way they were written.
export function selectorList(value: Json | undefined): Json[] {
  return value === undefined ? [] : Array.isArray(value) ? [...(value as readonly Json[])] : [value]
}

function isRight(value: Json, path: string, issues: IssueList): boolean {
  if (typeof value === "string" && isIri(value)) return true
  if (!isObject(value)) {
    issues.add("wrong-type", path, {key: "selector", found: shown(value)})
    return false
  }
  const item = value
  checkProperties(item, path, issues)
  const type = item["type"]
  const ways = typeof type === "string" && Object.hasOwn(needs, type) ? needs[type]! : null
  if (!ways) {
    if (isAddress(item["id"]) || isText(item["quote"])) return true
    issues.add(type === undefined ? "missing" : "unknown-word", at(path, "type"), {key: "type", found: shown(type)})
    return false
  }
  if (!ways.some(way => Object.entries(way).every(([key, check]) => check(item[key])))) {
    const [key, check] = Object.entries(ways[0]!).find(([key, check]) => !check(item[key]))!
    if (item[key] === undefined) issues.add("missing", at(path, key), {key})
    else issues.add(check === isOffset ? "wrong-offset" : "wrong-type", at(path, key), {key, found: shown(item[key])})
    return false
  }
  if (ways === needs["TextPositionSelector"] && (item["start"] as number) > (item["end"] as number)) {
    issues.add("wrong-offset", path, {key: "end", found: shown(item["end"])})
    return false
  }
  return !judged(item["refinedBy"], at(path, "refinedBy"), issues).wrong.length
}
