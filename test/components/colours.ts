import {expect} from "chai"

export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/// A computed colour, read back from a canvas: browsers write colours in several ways.
export function parse(text: string): Colour {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true})!
  canvas.fillStyle = text
  canvas.fillRect(0, 0, 1, 1)
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data
  return [red!, green!, blue!, alpha! / 255]
}

/// Contrast ratio (WCAG 2.2, "contrast ratio") of two opaque colours.
export function contrast(a: Colour, b: Colour): number {
  const luminance = ([red, green, blue]: Colour) => {
    const [r, g, b] = [red, green, blue].map(value => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

/// What is behind an element's text: the nearest background up the tree. Backgrounds must be opaque or absent.
export function background(element: Element | null): Colour {
  for (let at = element; at; at = parentOf(at)) {
    const colour = parse(getComputedStyle(at).backgroundColor)
    if (colour[3] === 1) return colour
    expect(colour[3], `${at.className} is transparent`).to.equal(0)
  }
  throw new Error("No background")
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}
