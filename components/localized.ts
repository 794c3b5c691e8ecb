import {interfaceLanguage} from "./interface-language.js"
import {type Message, type MessageTree, type NamesIn, type PluralMessage, isMessage, namesIn} from "./messages.js"

/// Messages as the interface asks for them: a text, or a function of the values that it names, of which `count` chooses
/// the plural form.
export type Localized<Tree> = {readonly [Name in keyof Tree]: Said<Tree[Name]>}

type Said<Value> = Value extends string
  ? [NamesIn<Value>] extends [never]
    ? string
    : (values: Values<NamesIn<Value>>) => string
  : Value extends PluralMessage
    ? (values: Values<"count" | NamesIn<Value[keyof Value]>>) => string
    : Localized<Value>

type Values<Names extends string> = {
  readonly [Name in Names]: Name extends "count" | "number" ? number : string
}

/// Each message is looked up when it is asked for: the language may have changed since.
export function localized<const Tree extends MessageTree>(tree: Tree, path = ""): Localized<Tree> {
  const all = {}
  for (const [name, value] of Object.entries(tree)) {
    const id = path + name
    const property = isMessage(value) ? said(id, value) : {value: localized(value, `${id}.`)}
    Object.defineProperty(all, name, {enumerable: true, ...property})
  }
  return all as Localized<Tree>
}

function said(id: string, message: Message): PropertyDescriptor {
  const names = namesIn(message)
  const isPlural = typeof message !== "string"
  if (!names.length && !isPlural) return {get: () => interfaceLanguage.say(id, [])}
  const say = (values: Readonly<Record<string, string | number>>) =>
    interfaceLanguage.say(
      id,
      names.map(name => values[name]!),
      isPlural ? Number(values["count"]) : undefined,
    )
  return {value: say}
}
