/** The bytes of a base64 text, each as a signed number. */
export function bytesOf(base64: string): Int8Array {
  const letters = atob(base64);
  const bytes = new Int8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}
