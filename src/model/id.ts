import {sha1} from "@noble/hashes/legacy"
import {sha256} from "@noble/hashes/sha2"
import {bytesToHex, hexToBytes, utf8ToBytes} from "@noble/hashes/utils"

// All synchronous and without `crypto.subtle` or `crypto.randomUUID`, which plain-http pages (intranets) do not have.

/// A new random id: `urn:uuid:` and a version 4 UUID.
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `urn:uuid:${formatUuid(bytes, 4)}`
}

/// The id that always comes out for the same name: `urn:uuid:` and a version 5 UUID (RFC 9562 §5.5) in this project's
/// namespace.
export function idOfName(name: string): string {
  const bytes = sha1(new Uint8Array([...namespace, ...utf8ToBytes(name)])).slice(0, 16)
  return `urn:uuid:${formatUuid(bytes, 5)}`
}

/// What tells one version of an article's text from another: `sha256-` and the hash of its UTF-8 bytes in hex.
export function hashOfText(text: string): string {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(text)))}`
}

const namespace = hexToBytes("6d1f0c1a4b0b4d0b9b6b0a3b8c8f4e21")

function formatUuid(bytes: Uint8Array, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}
