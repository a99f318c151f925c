/** Address of a mail with subject and body filled in (RFC 6068: percent-encoded, lines end in CRLF). */
export function mailtoHref({ to, subject, body }: { to: string; subject: string; body: string }): string {
  const lines = body.replace(/\r?\n/g, '\r\n');
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
