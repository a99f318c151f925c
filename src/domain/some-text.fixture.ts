import fc from 'fast-check';

/** Any text at all, halves of characters and control characters included: what a stranger may put into a link or a file. */
export const anyText = ({ maxLength = 40 }: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.array(fc.oneof(fc.nat({ max: 0xff }), fc.nat({ max: 0xffff })), { maxLength }).map((units) => String.fromCharCode(...units));
