/** What the bench uses of pdfkit, which brings no types. */
declare module 'pdfkit' {
  interface Page {
    registerFont(name: string, source: Uint8Array): Page;
    font(name: string): Page;
    fontSize(points: number): Page;
    text(text: string): Page;
    on(event: 'data', listener: (chunk: Uint8Array) => void): Page;
    on(event: 'end', listener: () => void): Page;
    end(): void;
  }
  const PDFKit: new (options: { readonly size: string; readonly margin: number; readonly font: Uint8Array }) => Page;
  export default PDFKit;
}
