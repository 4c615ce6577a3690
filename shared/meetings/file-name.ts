/**
 * The name of a file as it is kept: NFC (macOS sends パ as two characters), without a path, without characters
 * that nobody sees, among them those that turn the direction of text round (gpj.exe).
 */
export function keptFileName(sent: string): string {
  const name = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return name.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').trim();
}

/** What stands behind a name's last dot, in lower case; '' if there is none. */
export function extensionOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.normalize('NFKC').toLowerCase() ?? '';
}

/**
 * Content-Disposition of a download, which is never shown in the browser (RFC 6266): the name in UTF-8 (RFC 8187),
 * and for programs of old one in ASCII.
 */
export function attachmentHeader(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(fileName)}`;
}

/** encodeURIComponent leaves '()* as they are, which RFC 8187 does not allow. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
