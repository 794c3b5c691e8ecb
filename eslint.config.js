import js from "@eslint/js"
import globals from "globals"
import ts from "typescript-eslint"
import {configs as lit} from "eslint-plugin-lit"
import {configs as wc} from "eslint-plugin-wc"
import litA11y from "eslint-plugin-lit-a11y"

const a11y = {plugins: {"lit-a11y": litA11y}, rules: litA11y.configs.recommended.rules}

export default ts.config(
  {ignores: ["node_modules", "dist", "coverage"]},
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [...ts.configs.strictTypeChecked, lit["flat/recommended"], wc["flat/best-practice"], a11y],
    languageOptions: {
      globals: globals.browser,
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      "wc/guard-super-call": "off", // LitElement defines the callbacks
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", {ignoreArrowShorthand: true}],
      "@typescript-eslint/restrict-template-expressions": ["error", {allowNumber: true}],
      "@typescript-eslint/no-misused-promises": ["error", {checksVoidReturn: {attributes: false}}],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unused-expressions": "off", // chai: expect(x).to.be.true
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {files: ["**/*.mjs", "**/*.js"], ignores: ["fixtures/**"], languageOptions: {globals: globals.node}},
  {
    files: ["fixtures/**/*.js", "fixtures/**/*.jsx"],
    languageOptions: {globals: globals.browser, parserOptions: {ecmaFeatures: {jsx: true}}},
  },
)
