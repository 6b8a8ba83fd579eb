/** A complete text message. */
const FINAL_TEXT = 0x81;

/**
 * One unmasked WebSocket frame (RFC 6455, 5.2) of a text in two parts.
 *
 * @param mostCopied bytes; a longer tail stays as it is and becomes a part of its own
 */
export function textFrame(head: string, tail: Buffer, mostCopied: number): readonly Buffer[] {
  const headBytes = Buffer.byteLength(head);
  const length = headBytes + tail.length;
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const isCopied = tail.length <= mostCopied;
  const frame = Buffer.allocUnsafe(start + headBytes + (isCopied ? tail.length : 0));
  frame[0] = FINAL_TEXT;
  if (start === 2) {
    frame[1] = length;
  } else if (start === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(head, start);
  if (!isCopied) return [frame, tail];
  tail.copy(frame, start + headBytes);
  return [frame];
}
