import {toJsonSchema} from "@valibot/to-json-schema"
import {importTypeScript} from "./bundle.mjs"

/**
 * The JSON Schemas (draft-07) of our wire formats by file name, made from the valibot schemas. What JSON Schema cannot
 * say (checks across fields, real dates) is left out: such a schema lets through a little more than the reader.
 */
export async function jsonSchemas() {
  const {annotationCollectionSchema} = await importTypeScript("schemas", "src/format/annotation-collection-schema.ts")
  const $schema = "http://json-schema.org/draft-07/schema#"
  return {
    "annotation-collection.schema.json": {$schema, ...toJsonSchema(annotationCollectionSchema, {errorMode: "ignore"})},
  }
}
