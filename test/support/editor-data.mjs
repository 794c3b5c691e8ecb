/**
 * What editors complete, by file name, from what the manifest says of an element: VS Code's custom data for HTML and CSS,
 * and JetBrains' web-types.
 */
export function editorData(element, {name, version}) {
  return {
    "vscode.html-custom-data.json": {version: 1.1, tags: [vsCodeTag(element)]},
    "vscode.css-custom-data.json": {
      version: 1.1,
      properties: element.cssProperties.map(item => said(item, item.name)),
      pseudoElements: element.cssParts.map(item => said(item, `::part(${item.name})`)),
      pseudoClasses: element.cssStates.map(item => said(item, `:state(${item.name})`)),
    },
    "web-types.json": {
      ...{name, version, "js-types-syntax": "typescript", "description-markup": "markdown"},
      contributions: {
        html: {elements: [webTypesElement(element)]},
        css: {
          properties: element.cssProperties.map(item => said(item, item.name)),
          "pseudo-elements": element.cssParts.map(item => said(item, `part(${item.name})`)),
          "pseudo-classes": element.cssStates.map(item => said(item, `state(${item.name})`)),
        },
      },
    },
  }
}

function vsCodeTag({tagName, attributes, ...element}) {
  return {
    ...markdown(element, tagName),
    attributes: attributes.map(({type, ...attribute}) => ({
      ...markdown(attribute, attribute.name),
      // "v" is VS Code's name for an attribute without a value.
      ...(type.text === "boolean" ? {valueSet: "v"} : {values: wordsOf(type).map(name => ({name}))}),
    })),
  }
}

function webTypesElement({tagName, attributes, slots, events, members, ...element}) {
  const isSetOrGot = ({kind, static: isStatic}) => kind === "field" && !isStatic
  return {
    ...said(element, tagName),
    attributes: attributes.map(({type, default: value, ...attribute}) => ({
      ...said(attribute, attribute.name),
      value: {type: type.text, ...(value ? {default: value} : {})},
    })),
    slots: slots.map(slot => said(slot, slot.name)),
    js: {
      properties: members.filter(isSetOrGot).map(({type, readonly: isReadonly, ...member}) => ({
        ...said(member, member.name),
        type: type.text,
        ...(isReadonly ? {"read-only": true} : {}),
      })),
      events: events.map(event => said(event, event.name)),
    },
  }
}

const said = ({description}, name) => ({name, description: description.replace(/\s+/g, " ")})
const markdown = (item, name) => ({name, description: {kind: "markdown", value: said(item, name).description}})

/** The words that a type allows: `"local" | "none"`. */
const wordsOf = ({text}) => [...text.matchAll(/"([^"]*)"/g)].map(([, word]) => word)
