import { openDocument } from '../open-document';
import { rulerOf } from './ruler';

it('a text is measured as wide as it is printed', async () => {
  const document = await openDocument({ title: 'x', language: 'fr' }, 'portrait', 0);
  const ruler = rulerOf(document);
  for (const text of ['', 'AVAT Ty. affinée', 'Łódź, Ștefan Őrsi 1\u00a0234,50\u00a0€', 'Ελλάδα 😀']) {
    expect(ruler(text, 'total')).toBeCloseTo(document.font('medium', 11).widthOfString(text));
    expect(ruler(text, 'small')).toBeCloseTo(document.font('regular', 7).widthOfString(text));
  }
});
