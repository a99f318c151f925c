/** Address of a mail with subject and, if there is one, body filled in (RFC 6068: percent-encoded, lines end in CRLF). */
export function mailtoHref({ to, subject, body }: { readonly to: string; readonly subject: string; readonly body?: string }): string {
  const parts = [`subject=${encodeURIComponent(subject)}`, ...(body === undefined ? [] : [`body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`])];
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?${parts.join('&')}`;
}
