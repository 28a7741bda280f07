import PDFDocument from 'pdfkit';

type Drawing = PDFKit.PDFDocument;
type Box = readonly [x: number, y: number, width: number, height: number, label: string];

const grey = '#495057';
/** Points on paper for a centimetre in the room: 1:25. */
const scale = 28.35 / 25;

async function drawn(title: string, layout: 'landscape' | 'portrait', draw: (page: Drawing) => void) {
  const page = new PDFDocument({ size: 'A4', layout, margin: 48, info: { Title: title }, lang: 'fr-FR' });
  const chunks: Buffer[] = [];
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  const whole = new Promise<Buffer>((done) => page.on('end', () => done(Buffer.concat(chunks))));
  page.font('Helvetica-Bold').fontSize(16).text(title);
  page.font('Helvetica').fontSize(9).fillColor(grey);
  draw(page);
  page.end();
  return whole;
}

/** In centimetres from the corner of a room of 420 by 310. */
const furniture: readonly Box[] = [
  [0, 0, 60, 60, 'Angle'],
  [60, 0, 60, 60, 'Bas 60'],
  [120, 0, 90, 60, 'Évier 90'],
  [210, 0, 60, 60, 'Lave-vaisselle'],
  [270, 0, 90, 60, 'Tiroirs 90'],
  [360, 0, 60, 60, 'Colonne four'],
  [0, 60, 60, 90, 'Plaque 90'],
  [0, 150, 60, 60, 'Bas 60'],
  [0, 210, 60, 60, 'Réfrigérateur'],
  [150, 165, 180, 90, 'Îlot 180 × 90'],
];

/** A room seen from above, with what is to stand in it. */
export function planPdf(label: string): Promise<Buffer> {
  const [left, top] = [150, 130];
  return drawn(`Plan – ${label}`, 'landscape', (page) => {
    page.text('Vue de dessus, échelle 1:25, cotes en cm. Cotes à confirmer au métré.');
    page.lineWidth(1);
    for (const [x, y, width, height, name] of furniture) {
      const at = [left + x * scale, top + y * scale] as const;
      page.rect(...at, width * scale, height * scale).fillAndStroke('#f1f3f5', grey);
      page
        .fillColor('#212529')
        .fontSize(7)
        .text(name, at[0] + 2, at[1] + (height * scale) / 2 - 4, {
          width: width * scale - 4,
          align: 'center',
        });
    }
    // Five points of wall, all of them outside of the room.
    page.lineWidth(5).rect(left - 3, top - 3, 420 * scale + 6, 310 * scale + 6);
    page.stroke('#212529').fontSize(9).fillColor(grey);
    page.text('420', left, top + 310 * scale + 12, { width: 420 * scale, align: 'center' });
    page.text('310', left + 420 * scale + 10, top + (310 * scale) / 2 - 4);
  });
}

/** Rows of a name and a value. */
export function sheetPdf(title: string, rows: readonly (readonly [string, string])[]): Promise<Buffer> {
  return drawn(title, 'portrait', (page) => {
    page.moveDown(2);
    for (const [name, value] of rows) {
      const { y } = page;
      page.font('Helvetica-Bold').text(name, 48, y, { width: 160 });
      page.font('Helvetica').text(value, 220, y, { width: 320 });
      page.moveDown(0.6);
      page.moveTo(48, page.y).lineTo(547, page.y).lineWidth(0.5).stroke('#ced4da');
      page.moveDown(0.6);
    }
  });
}

/** Paragraphs, each under its heading. */
export function termsPdf(title: string, articles: readonly (readonly [string, string])[]): Promise<Buffer> {
  return drawn(title, 'portrait', (page) => {
    for (const [heading, text] of articles) {
      page.moveDown(1.2).font('Helvetica-Bold').fontSize(10).text(heading);
      page.moveDown(0.3).font('Helvetica').fontSize(9).text(text, { lineGap: 2 });
    }
  });
}
