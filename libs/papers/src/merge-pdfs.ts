/**
 * The pages of several files in one, in their order, as they are. Holds the whole in memory: some hundreds of papers,
 * not thousands.
 */
export async function mergePdfs(
  title: string,
  files: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Buffer> {
  const { PDFDocument } = await import('pdf-lib');
  const merged = await PDFDocument.create();
  merged.setTitle(title, { showInWindowTitleBar: true });
  merged.setLanguage('fr-FR');
  for await (const file of files) {
    const one = await PDFDocument.load(file);
    for (const page of await merged.copyPages(one, one.getPageIndices())) merged.addPage(page);
  }
  return Buffer.from(await merged.save());
}
