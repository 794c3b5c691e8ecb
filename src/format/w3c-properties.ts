import type {Json} from "../model/json.js"
import {isIri} from "./iri.js"
import {type IssueCode, type IssueList, at, shown} from "./issue.js"
import {isObject} from "./keys.js"

/// A value of a property: right, or the code of what is wrong with it.
type ValueCheck = (value: Json) => IssueCode | null

interface PropertyRule {
  readonly check: ValueCheck
  /// May it have several values?
  readonly many: boolean
}

const text: ValueCheck = value => (typeof value === "string" ? null : "wrong-type")
const address: ValueCheck = value => (typeof value !== "string" ? "wrong-type" : isIri(value) ? null : "wrong-address")
const addressOrObject: ValueCheck = value => (isObject(value) ? null : address(value))
const count: ValueCheck = value => (Number.isSafeInteger(value) && (value as number) >= 0 ? null : "wrong-type")
const moment: ValueCheck = value => (typeof value === "string" && toUtc(value) ? null : "wrong-date")
const direction: ValueCheck = value => (["ltr", "rtl", "auto"].includes(value as string) ? null : "unknown-word")

const one = (check: ValueCheck): PropertyRule => ({check, many: false})
const many = (check: ValueCheck): PropertyRule => ({check, many: true})

/// What the Web Annotation Data Model asks of the properties that any resource may have (§3.2, §3.3, §4, §5).
const rules: Readonly<Record<string, PropertyRule>> = {
  created: one(moment),
  modified: one(moment),
  generated: one(moment),
  creator: many(addressOrObject),
  generator: many(addressOrObject),
  audience: many(addressOrObject),
  accessibility: many(text),
  motivation: many(text),
  purpose: many(text),
  rights: many(address),
  canonical: one(address),
  via: many(address),
  format: many(text),
  language: many(text),
  processingLanguage: one(text),
  textDirection: one(direction),
  styleClass: many(text),
  stylesheet: one(addressOrObject),
  renderedVia: many(addressOrObject),
  scope: many(address),
  state: many(addressOrObject),
  label: many(text),
  total: one(count),
  startIndex: one(count),
  last: one(address),
  next: one(address),
  prev: one(address),
  partOf: one(addressOrObject),
  bodyValue: one(text),
  value: one(text),
}

/// Check the properties of a resource and take the wrong ones out of it, each with an issue.
export function checkProperties(resource: Record<string, Json>, path: string, issues: IssueList): void {
  for (const key of Object.keys(resource)) {
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined
    if (rule && !isRight(rule, resource[key]!, key, path, issues)) Reflect.deleteProperty(resource, key)
  }
}

function isRight({check, many}: PropertyRule, value: Json, key: string, path: string, issues: IssueList): boolean {
  const values: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value]
  if (!many && values.length > 1) {
    issues.add("several-values", at(path, key), {key, count: values.length})
    return false
  }
  if (!values.length) {
    issues.add("empty", at(path, key), {key})
    return false
  }
  for (const item of values) {
    const code = check(item)
    if (!code) continue
    issues.add(code as "invalid", at(path, key), {key, found: shown(item)})
    return false
  }
  return true
}

/// The first of the values where one is allowed: a list of one counts as that one.
export function onlyValue(value: Json | undefined): Json | undefined {
  return Array.isArray(value) && value.length === 1 ? (value[0] as Json) : value
}

/// A moment with a time zone as ISO 8601 in UTC, or null. What is UTC already stays as it is written.
export function toUtc(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return null
  const time = Date.parse(text)
  if (Number.isNaN(time)) return null
  return text.endsWith("Z") ? text : new Date(time).toISOString()
}
