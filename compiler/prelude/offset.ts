// The SDK's offsetOf.

interface ByteRange {
  start: number;
  length: number;
}

export function offsetOf(value: unknown): ByteRange {
  return { start: __offsetStart(value), length: __offsetLength(value) };
}
