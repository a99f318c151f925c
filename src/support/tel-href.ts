/** Address that dials a number as somebody wrote it down (RFC 3966), with spaces and brackets for the eye left out. */
export const telHref = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
