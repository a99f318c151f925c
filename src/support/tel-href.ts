/**
 * Address that dials a number as somebody wrote it down (RFC 3966), with spaces and brackets for the eye left out. The zero of
 * "+33 (0)5 49" is dialled only inside the country: after its code it would reach nobody.
 */
export const telHref = (phone: string): string => `tel:${phone.replace(/^(\s*\+[\d\s.-]*)\(0\)/, '$1').replace(/[^+\d]/g, '')}`;
