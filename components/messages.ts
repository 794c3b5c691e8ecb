/// What is said in one language for one purpose: a text with {names} of values in it, or such a text for each plural form
/// of `count`. `other` is used where a form is not given.
export type Message = string | PluralMessage
export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {readonly other: string}

/// The messages of a language by their ids ("picker.title").
export type Messages = Readonly<Record<string, Message>>

/// Messages in groups. A group has no message called `other`: that is how plurals are told from groups.
export interface MessageTree {
  readonly [name: string]: Message | MessageTree
}

/// Ids of all messages in such a tree.
export type IdsIn<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends Message ? Name : `${Name}.${IdsIn<Tree[Name]>}`
}[keyof Tree & string]

/// The names in braces of a text.
export type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

export function isMessage(value: Message | MessageTree): value is Message {
  return typeof value === "string" || "other" in value
}

/// The names in braces of a message, in the order in which they first come.
export function namesIn(message: Message): readonly string[] {
  const texts = typeof message === "string" ? [message] : [message.other, ...Object.values(message)]
  return [...new Set(texts.flatMap(text => [...text.matchAll(names)].map(match => match[1]!)))]
}

/// A text with names in braces: what stands between the names, and the names.
export function split(text: string): {readonly between: readonly string[]; readonly names: readonly string[]} {
  const parts = text.split(names)
  return {between: parts.filter((_, i) => i % 2 === 0), names: parts.filter((_, i) => i % 2 === 1)}
}

/// The messages of a tree by their ids.
export function messagesIn(tree: MessageTree, path = ""): Record<string, Message> {
  const entries = Object.entries(tree).flatMap(([name, value]): [string, Message][] =>
    isMessage(value) ? [[path + name, value]] : Object.entries(messagesIn(value, `${path}${name}.`)),
  )
  return Object.fromEntries(entries)
}

const names = /\{(\w+)\}/g
