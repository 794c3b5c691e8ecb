/// A node as it is. In a form, a control may have the name of a property: `<input name=childNodes>` then stands where
/// the form's child nodes are looked for; in a document, a picture or form may. What comes back here has the properties
/// and methods of the node's own kind and no others.
///
/// It is for reading only: no method of the DOM takes it for an argument.
export function ownView<T extends Node>(node: T): T {
  // A symbol, unlike a name, nothing in the page can stand for.
  const kind = Object.prototype.toString.call(node)
  if (kind !== "[object HTMLFormElement]" && kind !== "[object HTMLDocument]") return node
  return new Proxy(node, {
    get(target, name) {
      const value: unknown = Reflect.get(Object.getPrototypeOf(target) as object, name, target)
      return typeof value === "function" ? (value.bind(target) as unknown) : value
    },
  })
}
