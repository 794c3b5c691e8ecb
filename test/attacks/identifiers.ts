import type {Family} from "./family.js"

/// Texts that are something else where they serve as a name, an id, a key or a selector.
export const identifiers: Family = ({run}) => [
  `__proto__`,
  `constructor`,
  `toString`,
  `hasOwnProperty`,
  `__proto__/polluted`,
  `constructor.prototype.polluted`,
  `{"__proto__":{"polluted":"${run}"}}`,
  `"]},{"type":"Annotation","id":"${run}"`,
  `x"],*{color:red}[data-id="${run}`,
  `#list-title,claim-card`,
  `card-x" onclick="${run}`,
  `urn:uuid:00000000-0000-4000-8000-000000000001`,
  `title-urn:uuid:00000000-0000-4000-8000-000000000001`,
  `javascript:${run}#urn:uuid:x`,
  `NaN`,
  `-1e999`,
  `+275761-01-01T00:00:00Z`,
  `0000-00-00T99:99:99Z`,
  `[object Object]`,
]
