/** Where a code's proof is kept, which it is bound to. */
export function codePlace(verificationId: string) {
  return { table: "verifications", column: "code", row: verificationId };
}
