/// The labels of our own scales, as they are shown. Records and files keep the scale's English name.
export const ratings = {
  rating: {
    plain: {
      true: "True",
      "mostly-true": "Mostly true",
      "partly-true": "Partly true",
      "mostly-false": "Mostly false",
      false: "False",
      unproven: "Unproven",
      misleading: "Misleading",
      "not-checkable": "Not checkable",
    },
    attribution: {
      confirmed: "Confirmed",
      altered: "Altered",
      "out-of-context": "Out of context",
      "not-found": "Not found",
    },
  },
} as const
